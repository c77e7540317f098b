import { type FieldNode } from 'graphql';
import { type AsOf, type Compilation, type Scope } from './compilation.js';
import { collection, firstOf, stored, type Expression } from './expression.js';
import { recordOf, type FieldCompiler } from './record.js';
import { relationEvidenceOf } from './builtins/evidence.js';

/** The entities at the two ends of a relationship. */
export interface Ends {
  readonly source: Scope;
  readonly target: Scope;
}

/** A relationship as a record. Without `ends` (it was followed in either direction) its own ends are looked up. */
export function relationRecordOf(
  work: Compilation,
  relation: string,
  ends: Ends | undefined,
  asOf: AsOf | undefined,
  fields: readonly FieldNode[],
): Expression {
  const property = (name: string) => () => stored(`${relation}.${name}`);
  return recordOf(work, 'Relation', fields, {
    id: property('id'),
    type: () => stored(`type(${relation})`),
    source: endOf(work, ends?.source, asOf, `startNode(${relation})`),
    target: endOf(work, ends?.target, asOf, `endNode(${relation})`),
    from: property('from'),
    to: property('to'),
    role: property('role'),
    note: property('note'),
    implied: property('implied'),
    planned: property('planned'),
    evidence: (nodes) => relationEvidenceOf(work, `${relation}.evidence`, asOf, nodes),
  });
}

function endOf(work: Compilation, scope: Scope | undefined, asOf: AsOf | undefined, lookup: string): FieldCompiler {
  return (fields) => {
    if (scope) return work.entity(work, scope, 'Entity', fields);
    const alias = work.alias('x');
    const end = work.entity(work, { alias, asOf }, 'Entity', fields);
    return firstOf(collection(`WITH ${lookup} AS ${alias}`, end, work.alias('c')), end);
  };
}
