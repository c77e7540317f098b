import { type FieldNode } from 'graphql';
import { argumentsOf } from '../arguments.js';
import { type Compilation, type Scope } from '../compilation.js';
import { conditionsText, connectionOf } from '../connection.js';
import { type OrderKey } from '../cursor.js';
import { rows, stored, type Expression } from '../expression.js';
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
  const [left, right] = ARROWS[given.now('direction') as string] ?? ARROWS['BOTH'] ?? [];
  const pattern = `(${scope.alias})${left}[${relation}]${right}(${other}:Entity)`;
  const types =
    given.now('types') === undefined || given.now('types') === null ? undefined : work.parameter(given.binder('types'));
  const conditions = [types === undefined ? `type(${relation}) <> 'STATED_IN'` : `type(${relation}) IN ${types}`];
  const order: readonly OrderKey[] = [
    { name: 'type', text: `type(${relation})`, descending: false },
    { name: 'other', text: `${other}.id`, descending: false },
    { name: 'id', text: `${relation}.id`, descending: false },
  ];
  return connectionOf(
    work,
    {
      pattern,
      conditions,
      bound: [relation, other],
      order,
      type: 'RelationConnection',
      edgeType: 'RelationRecordEdge',
      node: (nodes) => relationRecordOf(work, relation, undefined, nodes),
      edge: {},
      more: {
        countsByType: (nodes) => countsByType(work, scope, relation, `${pattern}${conditionsText(conditions)}`, nodes),
      },
    },
    given,
    fields,
  );
}

/** Counts of a type and direction are subqueries of their own: an aggregate would not be allowed beside other columns. */
function countsByType(
  work: Compilation,
  scope: Scope,
  relation: string,
  match: string,
  fields: readonly FieldNode[],
): Expression {
  const direction = `CASE WHEN startNode(${relation}) = ${scope.alias} THEN 'OUT' ELSE 'IN' END`;
  const row = recordOf(work, 'RelationCount', fields, {
    type: () => stored('type'),
    direction: () => stored('direction'),
    count: () => stored(`COUNT { MATCH ${match} AND type(${relation}) = type AND ${direction} = direction }`),
  });
  const groups = `WITH DISTINCT type(${relation}) AS type, ${direction} AS direction ORDER BY type, direction`;
  return rows(`COLLECT { MATCH ${match} ${groups} RETURN ${row.text} }`, row.shape);
}
