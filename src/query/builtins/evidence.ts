import { type FieldNode } from 'graphql';
import { argumentsOf } from '../arguments.js';
import { collected } from '../collect.js';
import { type AsOf, type Compilation, type Scope } from '../compilation.js';
import { collection, eachShaped, stored, type Expression } from '../expression.js';
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
    ...sourceFields(work, source, scope.asOf, `${statement}.paragraph`, (one) => one as number | null),
    paragraph: () => stored(`${statement}.paragraph`),
    row: () => stored(`${statement}.row`),
    raw: () => stored(`${statement}.raw`),
  });
  const order = `ORDER BY ${source}.id, ${statement}.paragraph, ${statement}.row, ${statement}.raw LIMIT ${limit}`;
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
  const compilers: Record<string, FieldCompiler> = {
    ...sourceFields(work, source, asOf, passage, (one) => passageOf(one as string).paragraph),
    paragraph: () => ({ ...stored(passage), shape: (one) => passageOf(one as string).paragraph }),
    row: () => ({ ...stored(passage), shape: (one) => passageOf(one as string).row }),
    raw: () => stored('null'),
  };
  const row = recordOf(work, 'Evidence', fields, compilers);
  if (!needsSource(work, fields)) {
    return { ...row, text: `[${passage} IN ${list} | ${row.text}]`, shape: eachShaped(row) };
  }
  const id = `split(split(${passage}, '#')[0], '@')[0]`;
  const match = `UNWIND ${list} AS ${passage} MATCH (${source}:Entity {id: ${id}})`;
  return collection(`${match} WITH ${passage}, ${source}`, row, work.alias('c'));
}

/** `place` is Cypher for what `paragraphOf` reads the paragraph from. */
function sourceFields(
  work: Compilation,
  source: string,
  asOf: AsOf | undefined,
  place: string,
  paragraphOf: (value: unknown) => number | null,
): Record<string, FieldCompiler> {
  return {
    source: (nodes) => work.entity(work, { alias: source, asOf }, 'Source', nodes),
    quote: () => quoteOf(source, place, paragraphOf),
  };
}

/** The key of a paragraph's text; null for a row of a data set. `place` reads what `paragraphOf` finds the paragraph in. */
export function quoteOf(source: string, place: string, paragraphOf: (value: unknown) => number | null): Expression {
  return {
    ...stored(`[${source}.id, ${source}.file, ${source}.sha256, ${place}]`),
    shape: (value) => {
      const [id, file, sha256, at] = value as [string, string | null, string | null, unknown]; // as the text above says
      const paragraph = paragraphOf(at);
      return file === null || sha256 === null || paragraph === null ? null : { source: id, file, sha256, paragraph };
    },
  };
}

/** The parts of `source:a#12` or `source:b@row`; a row's key may itself hold either sign. */
function passageOf(passage: string): { readonly paragraph: number | null; readonly row: string | null } {
  const sign = passage.search(/[#@]/);
  const rest = passage.slice(sign + 1);
  return passage[sign] === '#' ? { paragraph: Number(rest), row: null } : { paragraph: null, row: rest };
}

function needsSource(work: Compilation, fields: readonly FieldNode[]): boolean {
  const asked = [...collected(work, 'Evidence', fields).values()].map((nodes) => nodes[0]?.name.value);
  return asked.some((name) => name === 'source' || name === 'quote');
}
