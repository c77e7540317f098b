import { type GraphQLFieldResolver } from 'graphql';
import { type Kind, type RelationField } from '../../../src/model/model.js';
import { filled, type Given } from './arguments-given.js';
import { connection, type PageArguments } from './connections.js';
import { type Entity } from './entity.js';
import { entityConnection } from './entity-list.js';
import { evidenceOf } from './evidence.js';
import { followed, seenFrom, type Seen } from './hops.js';
import { sortedBy } from './order.js';
import { passagesOf } from './passages.js';
import { relationRecord } from './relation-record.js';
import { timelineOf } from './timeline.js';
import { asOfBelow } from './validity.js';
import { type World } from './world.js';

export type Resolver = GraphQLFieldResolver<unknown, unknown, Given>;

/** Where the addresses of entities' pages begin. */
export const PUBLIC_URL = 'http://province.test';

/** The value of one field of a kind, by plain look-ups in the graph. */
export function entityField(world: World, kind: Kind, name: string): Resolver {
  const relation = kind.relationFields.get(name);
  // parents of these fields are entities
  if (relation)
    return (parent, given, _, info) => related(world, dated(parent as Entity, given), relation, filled(given, info));
  if (kind.properties.has(name)) return (parent, given) => propertyOf(parent as Entity, name, given);
  return (parent, given, _, info) => builtin(world, dated(parent as Entity, given), name, filled(given, info));
}

/** The entity as a field with an `asOf` of its own sees it. */
function dated(entity: Entity, given: Given): Entity {
  return { ...entity, asOf: asOfBelow(given, entity.asOf) };
}

function propertyOf({ node: { properties } }: Entity, name: string, given: Given): unknown {
  const vietnamese = properties[name] ?? null;
  return given['lang'] === 'EN' ? (properties[`${name}En`] ?? vietnamese) : vietnamese;
}

function builtin(world: World, entity: Entity, name: string, given: Given): unknown {
  const { node, redirectedFrom } = entity;
  switch (name) {
    case 'redirectedFrom':
      return redirectedFrom;
    case 'url':
      return `${PUBLIC_URL}/id/${node.id}`;
    case 'identifiers':
      return sortedBy(node.identifiers, ({ scheme, value }) => [scheme, value]);
    case 'evidence':
      return evidenceOf(world, entity, Number(given['first']));
    case 'relations':
      return relationsOf(world, entity, given);
    case 'timeline':
      return timelineOf(world, entity, given);
    case 'passages':
      return passagesOf(world, entity, given);
    default:
      throw new Error(`the evaluator knows no ${name}`);
  }
}

function related(world: World, { node, asOf }: Entity, field: RelationField, given: Given): unknown {
  const found = followed(world, node.id, field, asOf);
  const target = world.model.kinds.get(field.target);
  if (!target) throw new Error(`${field.target} is no kind`);
  const entity = ({ other }: Seen): Entity => ({ node: other, redirectedFrom: null, asOf });
  if (!field.many) return latest(found).map(entity)[0] ?? null;
  if (field.plain) {
    const sorted = sortedBy(found, ({ other, relationship }) => [other.id, relationship.id]);
    return sorted.slice(0, (given['first'] as number | null) ?? Infinity).map(entity);
  }
  const candidates = found.map(({ other, relationship }) => ({ node: other, relationship }));
  return entityConnection(world, target, candidates, given, asOf);
}

/** The relationship that began last; of those that began together, the one to the lowest id. */
function latest(found: readonly Seen[]): readonly Seen[] {
  const begin = ({ relationship }: Seen): string => (relationship.properties['from'] as string | undefined) ?? '0000';
  const last = found.map(begin).sort().at(-1);
  const newest = found.filter((one) => begin(one) === last);
  return sortedBy(newest, ({ other }) => [other.id]).slice(0, 1);
}

function relationsOf(world: World, { node, asOf }: Entity, given: Given): object {
  const types = given['types'] as readonly string[] | null;
  const found = seenFrom(world, node.id, given['direction'], asOf).filter(
    ({ relationship }) => types === null || types.includes(relationship.label),
  );
  const items = found.map(({ relationship, other }) => ({
    keys: [relationship.label, other.id, relationship.id],
    node: relationRecord(world, relationship, asOf),
  }));
  return { ...connection(items, given as unknown as PageArguments), countsByType: countsByType(found) };
}

function countsByType(found: readonly Seen[]): readonly object[] {
  const counts = new Map<string, { type: string; direction: string; count: number }>();
  for (const { relationship, direction } of found) {
    const key = `${relationship.label} ${direction}`;
    const known = counts.get(key) ?? { type: relationship.label, direction, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return sortedBy([...counts.values()], ({ type, direction }) => [type, direction]);
}
