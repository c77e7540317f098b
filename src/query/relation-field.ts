import { type FieldNode } from 'graphql';
import { type RelationField } from '../model/model.js';
import { PAGE } from '../model/page-size.js';
import { argumentsOf, definitionOf } from './arguments.js';
import { asOfFrom } from './as-of.js';
import { type Compilation, type Scope } from './compilation.js';
import { conditionsText } from './conditions.js';
import { entityConnection } from './entity-connection.js';
import { collection, firstOf, type Expression } from './expression.js';
import { hopOf } from './hop.js';
import { sizeOf } from './page.js';
import { relationRecordOf } from './relation-record.js';

type Fields = readonly [FieldNode, ...FieldNode[]];

/** A field with @rel: a connection, a short list, or one entity. */
export function relationFieldOf(
  work: Compilation,
  scope: Scope,
  owner: string,
  field: RelationField,
  fields: Fields,
): Expression {
  if (field.many && !field.plain) return nestedConnection(work, scope, owner, field, fields);
  const hop = hopOf(work, scope, field);
  const far = work.entity(work, { alias: hop.node, asOf: scope.asOf }, field.target, fields);
  const reading = `MATCH ${hop.pattern}${conditionsText(hop.conditions)} WITH ${hop.node}, ${hop.relation}`;
  const name = work.alias('c');
  if (!field.many) {
    const latest = `ORDER BY ${hop.relation}._from DESC, ${hop.node}.id LIMIT 1`;
    return firstOf(collection(`${reading} ${latest}`, far, name), far);
  }
  const limit = work.parameter(shortListSize(work, owner, fields));
  return collection(`${reading} ORDER BY ${hop.node}.id, ${hop.relation}.id LIMIT ${limit}`, far, name);
}

function shortListSize(work: Compilation, owner: string, [field]: Fields) {
  const hasSize = definitionOf(work, owner, field).args.some((argument) => argument.name === 'first');
  if (!hasSize) return () => BigInt(PAGE.most);
  const { bind } = argumentsOf(work, owner, field)('first');
  return (variables: Compilation['variables']) => sizeOf(bind(variables), 'first');
}

function nestedConnection(
  work: Compilation,
  scope: Scope,
  owner: string,
  field: RelationField,
  fields: Fields,
): Expression {
  const given = argumentsOf(work, owner, fields[0]);
  const near = { alias: scope.alias, asOf: asOfFrom(work, given('asOf'), scope.asOf) };
  const hop = hopOf(work, near, field);
  const far = { alias: hop.node, asOf: near.asOf };
  const ends = field.direction === 'IN' ? { source: far, target: near } : { source: near, target: far };
  const found = {
    scope: far,
    relation: hop.relation,
    kind: field.target,
    pattern: hop.pattern,
    conditions: hop.conditions,
    edge: (nodes: readonly FieldNode[]) =>
      relationRecordOf(work, hop.relation, field.direction === 'BOTH' ? undefined : ends, near.asOf, nodes),
  };
  return entityConnection(work, found, given, fields);
}
