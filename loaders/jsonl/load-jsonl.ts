import { type StoredLines } from '../../src/graph/stored.js';
import { writerOf, type Writer } from '../../src/graph/writer.js';
import { type Counts } from '../change-counts.js';
import { jsonlDigest, programDigest } from '../input-digest.js';
import { opened, storedAlready, type LoadOptions, type LoadSummary } from '../load.js';
import { metaFrom } from '../plan.js';
import { vocabularyOf } from '../records/vocabulary.js';
import { differenceByLines, type KnownByLines, validLines } from './by-lines.js';
import { checkedJsonl, type CheckedJsonl } from './check-jsonl.js';
import { differences, type Compared } from './differences.js';
import { type Difference, heldDelta } from './held-difference.js';
import { lineSums } from './line-sums.js';
import { Tally } from './tally.js';

/** Elements that are held in memory to be written at once; what is more goes in steps as it is read. */
const HELD = 20_000;

export type JsonlOptions = Omit<LoadOptions, 'seedsDir'> & { readonly paths: readonly string[] };

/**
 * Brings the graph into line with the lines that an export wrote. Lines whose like made what is stored are known by sums over blocks of them.
 * Else all are read twice: to be checked, so that nothing is written while there are faults, and to be written. Throws GraphUnavailable
 * when the database does not do as told.
 */
export async function loadJsonl(options: JsonlOptions): Promise<LoadSummary> {
  const { model, paths } = options;
  const opening = opened(options.graph);
  const digest = await jsonlDigest(paths);
  const stored = await storedAlready(opening, digest, options);
  if (stored !== undefined) return stored;
  const vocabulary = vocabularyOf(model);
  const [lines, program] = [await lineSums(paths), await programDigest()];
  const known = lines && program !== undefined ? { paths, vocabulary, lines, program } : undefined;
  const work = { options, digest, known };
  const graph = await opening.catch(() => undefined); // faults of the lines go first
  const summary = graph && known && (await loadedByLines(work, known, writerOf(graph, model, options)));
  if (summary !== undefined) return summary;
  const checked = await checkedJsonl(paths, vocabulary);
  if (checked.problems.length > 0) return { status: 'faulty', problems: checked.problems };
  options.log(`files: ${checked.nodes} entities, ${checked.relationships} relationships`);
  const writer = writerOf(await opening, model, options);
  return alone(options, writer, async () => {
    const compared = { paths, vocabulary, sources: checked.sources, stored: await writer.storedHashes() };
    return loadedWhole({ ...work, known: checked.isPlain ? known : undefined }, writer, checked, compared);
  });
}

interface Work {
  readonly options: JsonlOptions;
  readonly digest: string | undefined;
  /** Undefined: what the lines are cannot be noted for the next load. */
  readonly known: KnownByLines | undefined;
}

function alone<T>({ dryRun }: JsonlOptions, writer: Writer, work: () => Promise<T>): Promise<T> {
  return dryRun ? work() : writer.alone(work);
}

/** Undefined: the lines must be checked as a whole. */
async function loadedByLines(work: Work, known: KnownByLines, writer: Writer): Promise<LoadSummary | undefined> {
  if ((await validLines(writer, known.program)) === undefined) return undefined;
  return alone(work.options, writer, async () => {
    const difference = await differenceByLines(known, writer);
    if (difference === undefined) return undefined;
    work.options.log(`files: ${known.lines.nodes} entities, ${known.lines.relationships} relationships`);
    return held(work, writer, difference);
  });
}

async function loadedWhole(
  work: Work,
  writer: Writer,
  { nodes, relationships }: CheckedJsonl,
  compared: Compared,
): Promise<LoadSummary> {
  const { dryRun, progress = () => undefined } = work.options;
  const { version: basedOn, nodes: before } = compared.stored;
  if (dryRun) return summaryOf('planned', await tallied(compared));
  const isFirst = before.size === 0 && nodes > HELD;
  if (!isFirst) {
    const tally = new Tally();
    const delta = await heldDelta(differences(compared, tally), HELD);
    if (delta !== undefined) return held(work, writer, { delta, tally, basedOn });
  }
  const tally = new Tally();
  const deltas = differences(compared, tally);
  await writer.applyStream(
    { deltas, total: nodes + relationships, basedOn, state: () => state(work, tally) },
    progress,
  );
  return summaryOf('loaded', tally);
}

/** What a load would do, without any of it in memory. */
async function tallied(compared: Compared): Promise<Tally> {
  const tally = new Tally();
  const portions = differences(compared, tally);
  while ((await portions.next()).done !== true);
  return tally;
}

async function held(work: Work, writer: Writer, { delta, tally, basedOn }: Difference): Promise<LoadSummary> {
  const { dryRun, progress = () => undefined } = work.options;
  if (dryRun) return summaryOf('planned', tally);
  const version = tally.sum.version();
  if (version !== basedOn) {
    await writer.apply({ ...delta, ...state(work, tally), basedOn }, progress);
    return summaryOf('loaded', tally);
  }
  if (work.digest !== undefined) await writer.setDigest(work.digest, version);
  const { lines } = state(work, tally);
  if (lines !== undefined) await writer.setLines(lines);
  await writer.ensureSchema();
  return summaryOf('unchanged', tally);
}

/** What is told of the whole. */
function state({ digest, known }: Work, tally: Tally) {
  const meta = metaFrom(tally.sum.version(), tally.totals('nodes'), new Date(), digest ?? '');
  return { meta, lines: known && linesOf(known, tally) };
}

function linesOf({ lines, program }: KnownByLines, tally: Tally): StoredLines {
  return {
    version: tally.sum.version(),
    program,
    lines: lines.sums.bytes,
    elements: tally.sum.blocks.bytes,
    kinds: tally.totals('nodes'),
    types: tally.totals('relationships'),
  };
}

function summaryOf(status: 'planned' | 'unchanged' | 'loaded', { sum, nodes, relationships }: Tally): LoadSummary {
  return { status, version: sum.version(), nodes: byKey(nodes), relationships: byKey(relationships) };
}

function byKey(counts: ReadonlyMap<string, Counts>): ReadonlyMap<string, Counts> {
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
