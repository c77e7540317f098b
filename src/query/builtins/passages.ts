import { type FieldNode } from 'graphql';
import { argumentsOf } from '../arguments.js';
import { heldIn } from '../as-of.js';
import { type Compilation, type Scope } from '../compilation.js';
import { conditionsText } from '../conditions.js';
import { connectionOf } from '../connection.js';
import { collection, stored, type Expression } from '../expression.js';
import { sizeOf } from '../page.js';
import { recordOf, type FieldCompiler } from '../record.js';
import { relationRecordOf } from '../relation-record.js';
import { quoteOf } from './evidence.js';

/** A paragraph of a source: Cypher variables of both. */
interface Passage {
  readonly source: Scope;
  readonly paragraph: string;
}

/** `Source.passages`: the paragraphs that state something, in their order. */
export function passagesOf(
  work: Compilation,
  scope: Scope,
  owner: string,
  fields: readonly [FieldNode, ...FieldNode[]],
): Expression {
  const [statement, paragraph] = [work.alias('e'), work.alias('k')];
  const passage = { source: scope, paragraph };
  const node: FieldCompiler = (nodes) =>
    recordOf(work, 'Passage', nodes, {
      paragraph: () => stored(paragraph),
      quote: () => quoteOf(scope.alias, paragraph, (value) => value as number),
      states: (selected) => statesOf(work, passage, selected),
      statesRelations: (selected) => statedRelations(work, passage, selected),
    });
  return connectionOf(
    work,
    {
      match: `MATCH (${scope.alias})<-[${statement}:STATED_IN]-(:Entity) WITH DISTINCT ${statement}.paragraph AS ${paragraph}`,
      conditions: [`${paragraph} IS NOT NULL`],
      aggregated: false,
      bound: [paragraph],
      order: { computed: [], present: [], keys: [{ name: 'paragraph', text: paragraph, descending: false }] },
      type: 'PassageConnection',
      edgeType: 'PassageConnection',
      node,
      edge: {},
      more: {},
    },
    argumentsOf(work, owner, fields[0]),
    fields,
  );
}

/** `Passage.states`: the entities that a paragraph states, ordered by id. */
function statesOf(work: Compilation, passage: Passage, fields: readonly [FieldNode, ...FieldNode[]]): Expression {
  const [statement, entity] = [work.alias('e'), work.alias('x')];
  const { asOf } = passage.source;
  return connectionOf(
    work,
    {
      match:
        `MATCH (${passage.source.alias})<-[${statement}:STATED_IN]-(${entity}:Entity) ` +
        `WHERE ${statement}.paragraph = ${passage.paragraph} WITH DISTINCT ${entity}`,
      conditions: heldIn(entity, asOf),
      aggregated: false,
      bound: [entity],
      order: { computed: [], present: [], keys: [{ name: 'id', text: `${entity}.id`, descending: false }] },
      type: 'StatedConnection',
      edgeType: 'StatedConnection',
      node: (nodes) => work.entity(work, { alias: entity, asOf }, 'Entity', nodes),
      edge: {},
      more: {},
    },
    argumentsOf(work, 'Passage', fields[0]),
    fields,
  );
}

/** `Passage.statesRelations`: what the paragraph says of how the entities it states are related, ordered by type, then by id. */
function statedRelations(
  work: Compilation,
  passage: Passage,
  fields: readonly [FieldNode, ...FieldNode[]],
): Expression {
  const [statement, entity, relation] = [work.alias('e'), work.alias('x'), work.alias('r')];
  const { alias, asOf } = passage.source;
  const { bind: size } = argumentsOf(work, 'Passage', fields[0])('first');
  const limit = work.parameter((variables) => sizeOf(size(variables), 'first'));
  const conditions = [
    `${statement}.paragraph = ${passage.paragraph}`,
    `${alias}.id + '#' + ${passage.paragraph} IN ${relation}.evidence`,
    ...heldIn(relation, asOf),
  ];
  const match = `MATCH (${alias})<-[${statement}:STATED_IN]-(${entity}:Entity)-[${relation}]-(:Entity)`;
  const order = `WITH DISTINCT ${relation} ORDER BY type(${relation}), ${relation}.id LIMIT ${limit}`;
  const record = relationRecordOf(work, relation, undefined, asOf, fields);
  return collection(`${match}${conditionsText(conditions)} ${order}`, record, work.alias('c'));
}
