import { type FieldNode } from 'graphql';
import { argumentsOf } from '../arguments.js';
import { collected } from '../collect.js';
import { type AsOf, type Compilation, type Scope } from '../compilation.js';
import { collection, listOf, stored, type Expression } from '../expression.js';
import { sizeOf } from '../page.js';
import { recordOf, type FieldCompiler } from '../record.js';

/** What the paragraph's text is looked up by: the source's file and hash, and the paragraph. */
export interface QuoteKey {
  readonly source: string;
  readonly file: string;
  readonly sha256: string;
  readonly paragraph: number;
}

/** `Entity.evidence`: the passages that state an entity, in the order of sources and paragraphs. */
export function entityEvidenceOf(
  work: Compilation,
  scope: Scope,
  owner: string,
  fields: readonly [FieldNode, ...FieldNode[]],
): Expression {
  const [statement, source] = [work.alias('e'), work.alias('x')];
  const { bind: size } = argumentsOf(work, owner, fields[0])('first');
  const limit = work.parameter((variables) => sizeOf(size(variables), 'first'));
  const row = recordOf(work, 'Evidence', fields, {
    ...sourceFields(work, source, scope.asOf, `${statement}.paragraph`),
    paragraph: () => stored(`${statement}.paragraph`),
    row: () => stored(`${statement}.row`),
    raw: () => stored(`${statement}.raw`),
  });
  const order = `ORDER BY ${source}.id, ${statement}.paragraph, ${statement}.row LIMIT ${limit}`;
  const match = `MATCH (${scope.alias})-[${statement}:STATED_IN]->(${source})`;
  return collection(`${match} WITH ${statement}, ${source} ${order}`, row, work.alias('c'));
}

/**
 * `Relation.evidence`: the passages in a relationship's own list, `source:a#12` for a paragraph, `source:b@row` for a row.
 * The source itself is read only when more than its id is asked for.
 */
export function relationEvidenceOf(
  work: Compilation,
  list: string,
  asOf: AsOf | undefined,
  fields: readonly FieldNode[],
): Expression {
  const [passage, source] = [work.alias('e'), work.alias('x')];
  const paragraph = `toIntegerOrNull(split(${passage}, '#')[1])`;
  const compilers: Record<string, FieldCompiler> = {
    ...sourceFields(work, source, asOf, paragraph),
    paragraph: () => stored(paragraph),
    row: () => stored(`split(${passage}, '@')[1]`),
    raw: () => stored('null'),
  };
  const row = recordOf(work, 'Evidence', fields, compilers);
  if (!needsSource(work, fields)) {
    const shape: Expression['shape'] = (value, parameters) => listOf(value).map((one) => row.shape(one, parameters));
    return { ...row, text: `[${passage} IN ${list} | ${row.text}]`, shape };
  }
  const id = `split(split(${passage}, '#')[0], '@')[0]`;
  const match = `UNWIND ${list} AS ${passage} MATCH (${source}:Entity {id: ${id}})`;
  return collection(`${match} WITH ${passage}, ${source}`, row, work.alias('c'));
}

function sourceFields(
  work: Compilation,
  source: string,
  asOf: AsOf | undefined,
  paragraph: string,
): Record<string, FieldCompiler> {
  return {
    source: (nodes) => work.entity(work, { alias: source, asOf }, 'Source', nodes),
    quote: () => ({ ...stored(`[${source}.id, ${source}.file, ${source}.sha256, ${paragraph}]`), shape: quoteKeyOf }),
  };
}

function quoteKeyOf(value: unknown): QuoteKey | null {
  const [source, file, sha256, paragraph] = value as [string, string | null, string | null, number | null]; // as the text above says
  return file === null || sha256 === null || paragraph === null ? null : { source, file, sha256, paragraph };
}

function needsSource(work: Compilation, fields: readonly FieldNode[]): boolean {
  const asked = [...collected(work, 'Evidence', fields).values()].map((nodes) => nodes[0]?.name.value);
  return asked.some((name) => name === 'source' || name === 'quote');
}
