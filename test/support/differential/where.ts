import { type Kind, type RelationField } from '../../../src/model/model.js';
import { screaming } from '../../../src/model/names.js';
import { type GraphNode } from './graph.js';
import { followed } from './hops.js';
import { fulfilsFilter } from './scalar-condition.js';
import { type AsOf } from './validity.js';
import { kindOf, type World } from './world.js';

/** Whether an entity fulfils a `where`; null: always, and so with each of its members. */
export function fulfils(world: World, node: GraphNode, where: unknown, asOf: AsOf): boolean {
  const kind = kindOf(world, node);
  const members = Object.entries(where ?? {}).filter(([, value]) => value !== null);
  return members.every(([name, value]) => fulfilsMember(world, kind, node, name, value, asOf));
}

function fulfilsMember(world: World, kind: Kind, node: GraphNode, name: string, value: unknown, asOf: AsOf): boolean {
  const list = value as readonly unknown[]; // where it is `and` or `or`
  if (name === 'and') return list.every((one) => fulfils(world, node, one, asOf));
  if (name === 'or') return list.some((one) => fulfils(world, node, one, asOf));
  if (name === 'not') return !fulfils(world, node, value, asOf);
  if (name === 'type') return fulfilsFilter('String', screaming(kind.name), value);
  const property = kind.properties.get(name);
  if (property) return fulfilsFilter(property.type, node.properties[name] ?? null, value);
  const field = kind.relationFields.get(name);
  if (!field) throw new Error(`${kind.name} has no ${name}`);
  return fulfilsRelation(world, node, field, value, asOf);
}

function fulfilsRelation(world: World, node: GraphNode, field: RelationField, filter: unknown, asOf: AsOf): boolean {
  const found = followed(world, node.id, field, asOf);
  const fulfilling = (where: unknown) => found.filter(({ other }) => fulfils(world, other, where, asOf)).length;
  return Object.entries(filter as object)
    .filter(([, value]) => value !== null)
    .every(([quantifier, value]) => {
      switch (quantifier) {
        case 'some':
          return fulfilling(value) > 0;
        case 'none':
          return fulfilling(value) === 0;
        case 'every':
          return fulfilling(value) === found.length;
        case 'count':
          return fulfilsFilter('Int', found.length, value);
        default:
          throw new Error(`the evaluator knows no ${quantifier}`);
      }
    });
}
