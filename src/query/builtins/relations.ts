import { type FieldNode } from 'graphql';
import { argumentsOf } from '../arguments.js';
import { asOfFrom, heldIn } from '../as-of.js';
import { type Compilation, type Scope } from '../compilation.js';
import { conditionsText } from '../conditions.js';
import { connectionOf } from '../connection.js';
import { type OrderKey } from '../cursor.js';
import { calledCollection, stored, type Expression } from '../expression.js';
import { isThere } from '../given.js';
import { recordOf } from '../record.js';
import { relationRecordOf } from '../relation-record.js';

const ARROWS: Readonly<Record<string, readonly [string, string]>> = {
  OUT: ['-', '->'],
  IN: ['<-', '-'],
  BOTH: ['-', '-'],
};

/** `Entity.relations`: relationships of any type as records, ordered by type, the other end and the record's id. */
export function relationsOf(
  work: Compilation,
  scope: Scope,
  owner: string,
  fields: readonly [FieldNode, ...FieldNode[]],
): Expression {
  const [relation, other] = [work.alias('r'), work.alias('x')];
  const given = argumentsOf(work, owner, fields[0]);
  const [left = '-', right = '-'] = ARROWS[given('direction').now as string] ?? [];
  const match = `MATCH (${scope.alias})${left}[${relation}]${right}(${other}:Entity)`;
  const asOf = asOfFrom(work, given('asOf'), scope.asOf);
  const types = given('types');
  const ofType = isThere(types) ? `IN ${work.parameter(types.bind)}` : `<> 'STATED_IN'`;
  const conditions = [`type(${relation}) ${ofType}`, ...heldIn(relation, asOf), ...heldIn(other, asOf)];
  const reading = `${match}${conditionsText(conditions)}`;
  return connectionOf(
    work,
    {
      match,
      conditions,
      aggregated: false,
      bound: [relation, other],
      order: { computed: [], present: [], keys: orderKeys(relation, other) },
      type: 'RelationConnection',
      edgeType: 'RelationRecordEdge',
      node: (nodes) => relationRecordOf(work, relation, undefined, asOf, nodes),
      edge: {},
      more: { countsByType: (nodes) => countsByType(work, scope, relation, reading, nodes) },
    },
    given,
    fields,
  );
}

function orderKeys(relation: string, other: string): readonly OrderKey[] {
  return [
    { name: 'type', text: `type(${relation})`, descending: false },
    { name: 'other', text: `${other}.id`, descending: false },
    { name: 'id', text: `${relation}.id`, descending: false },
  ];
}

function countsByType(
  work: Compilation,
  scope: Scope,
  relation: string,
  reading: string,
  fields: readonly FieldNode[],
): Expression {
  const [type, direction, count, name] = [work.alias('k'), work.alias('k'), work.alias('k'), work.alias('c')];
  const row = recordOf(work, 'RelationCount', fields, {
    type: () => stored(type),
    direction: () => stored(direction),
    count: () => stored(count),
  });
  const side = `CASE WHEN startNode(${relation}) = ${scope.alias} THEN 'OUT' ELSE 'IN' END`;
  const grouped = `${reading} WITH type(${relation}) AS ${type}, ${side} AS ${direction}, count(*) AS ${count} ORDER BY ${type}, ${direction}`;
  return calledCollection(grouped, row, name);
}
