import { isKindOf, type Model, type RelationField } from '../model/model.js';
import { type FieldNode } from 'graphql';
import { argumentsOf, definitionOf } from './arguments.js';
import { type Compilation, type Scope } from './compilation.js';
import { conditionsText, connectionOf } from './connection.js';
import { type OrderKey } from './cursor.js';
import { firstRow, rows, type Expression } from './expression.js';
import { sizeOf } from './page.js';
import { relationRecordOf } from './relation-record.js';
import { PAGE } from '../model/page-size.js';

type Fields = readonly [FieldNode, ...FieldNode[]];

/** A step along a relation field: variables, pattern and conditions. */
interface Hop {
  readonly node: string;
  readonly relation: string;
  readonly pattern: string;
  readonly conditions: readonly string[];
}

/** A field with @rel: a connection, a short list, or one entity. */
export function relationFieldOf(
  work: Compilation,
  scope: Scope,
  owner: string,
  field: RelationField,
  fields: Fields,
): Expression {
  const hop = hopOf(work, scope, field);
  if (field.many && !field.plain) return nestedConnection(work, scope, owner, field, hop, fields);
  const far = work.entity(work, { alias: hop.node, was: undefined }, field.target, fields);
  const match = `MATCH ${hop.pattern}${conditionsText(hop.conditions)} WITH ${hop.node}, ${hop.relation}`;
  if (!field.many) {
    const latest = `ORDER BY ${hop.relation}._from DESC, ${hop.node}.id LIMIT 1`;
    return firstRow(`COLLECT { ${match} ${latest} RETURN ${far.text} }`, far.shape);
  }
  const limit = work.parameter(shortListSize(work, owner, fields));
  const order = `ORDER BY ${hop.node}.id, ${hop.relation}.id LIMIT ${limit}`;
  return rows(`COLLECT { ${match} ${order} RETURN ${far.text} }`, far.shape);
}

function shortListSize(work: Compilation, owner: string, [field]: Fields) {
  const hasSize = definitionOf(work, owner, field).args.some((argument) => argument.name === 'first');
  if (!hasSize) return () => BigInt(PAGE.most);
  const binder = argumentsOf(work, owner, field).binder('first');
  return (variables: Compilation['variables']) => sizeOf(binder(variables), 'first');
}

function nestedConnection(
  work: Compilation,
  scope: Scope,
  owner: string,
  field: RelationField,
  hop: Hop,
  fields: Fields,
): Expression {
  const far = { alias: hop.node, was: undefined };
  const near = { alias: scope.alias, was: undefined };
  const ends = field.direction === 'IN' ? { source: far, target: near } : { source: near, target: far };
  return connectionOf(
    work,
    {
      pattern: hop.pattern,
      conditions: hop.conditions,
      bound: [hop.node, hop.relation],
      order: orderOf(hop),
      type: `${field.target}Connection`,
      edgeType: `${field.target}Edge`,
      node: (nodes) => work.entity(work, far, field.target, nodes),
      edge: {
        relation: (nodes) => relationRecordOf(work, hop.relation, field.direction === 'BOTH' ? undefined : ends, nodes),
      },
    },
    argumentsOf(work, owner, fields[0]),
    fields,
  );
}

function orderOf(hop: Hop): readonly OrderKey[] {
  return [
    { name: 'id', text: `${hop.node}.id`, descending: false },
    { name: 'relation', text: `${hop.relation}.id`, descending: false },
  ];
}

function hopOf(work: Compilation, scope: Scope, field: RelationField): Hop {
  const [node, relation] = [work.alias('x'), work.alias('r')];
  const [left, right] = { OUT: ['-', '->'], IN: ['<-', '-'], BOTH: ['-', '-'] }[field.direction];
  const label = isSureOf(work.model, field) ? '' : `:${field.target}`;
  return {
    node,
    relation,
    pattern: `(${scope.alias})${left}[${relation}:${field.type}]${right}(${node}${label})`,
    conditions: field.role === undefined ? [] : [`${relation}.role = '${field.role}'`],
  };
}

/** Whether the vocabulary lets nothing but the field's target stand at the far end, so that no label need be looked at. */
function isSureOf(model: Model, field: RelationField): boolean {
  const relation = model.relations.get(field.type);
  const far = { OUT: relation?.to, IN: relation?.from, BOTH: [...(relation?.from ?? []), ...(relation?.to ?? [])] };
  const possible = (far[field.direction] ?? []).flatMap((name) => model.kinds.get(name)?.members ?? []);
  return possible.every((name) => isKindOf(model, name, [field.target]));
}
