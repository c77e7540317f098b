import { type GraphDelta, type StoredMeta } from '../../src/graph/stored.js';
import { writerOf, type Writer } from '../../src/graph/writer.js';
import { jsonlDigest } from '../input-digest.js';
import { opened, storedAlready, type LoadOptions, type LoadSummary } from '../load.js';
import { type Counts } from '../change-counts.js';
import { metaFrom } from '../plan.js';
import { vocabularyOf } from '../records/vocabulary.js';
import { checkedJsonl, type CheckedJsonl } from './check-jsonl.js';
import { differences, NOTHING, Tally, type Compared } from './differences.js';

/** Elements that are held in memory to be written at once; what is more goes in steps as it is read. */
const HELD = 20_000;

export type JsonlOptions = Omit<LoadOptions, 'seedsDir'> & { readonly paths: readonly string[] };

/**
 * Brings the graph into line with the lines that an export wrote. They are read twice: to be checked, so that nothing is written while
 * there are faults, and to be written. Throws GraphUnavailable when the database does not do as told.
 */
export async function loadJsonl(options: JsonlOptions): Promise<LoadSummary> {
  const { model, paths, log } = options;
  const vocabulary = vocabularyOf(model);
  const opening = opened(options.graph);
  const digest = await jsonlDigest(paths);
  const known = await storedAlready(opening, digest, options);
  if (known !== undefined) return known;
  const checked = await checkedJsonl(paths, vocabulary);
  if (checked.problems.length > 0) return { status: 'faulty', problems: checked.problems };
  log(`files: ${checked.nodes} entities, ${checked.relationships} relationships`);
  const graph = await opening;
  const writer = writerOf(graph, model, options);
  const load = async () => {
    const stored = await writer.storedHashes();
    return written(options, writer, checked, { paths, vocabulary, sources: checked.sources, stored }, digest);
  };
  if (options.dryRun) return load();
  return writer.alone(load);
}

async function written(
  { dryRun, progress = () => undefined }: JsonlOptions,
  writer: Writer,
  checked: CheckedJsonl,
  compared: Compared,
  digest: string | undefined,
): Promise<LoadSummary> {
  const { version: basedOn, nodes } = compared.stored;
  const isFirst = nodes.size === 0 && checked.nodes > HELD;
  const held = isFirst && !dryRun ? undefined : await heldDifference(compared, dryRun ? Infinity : HELD);
  const tally = held?.tally ?? new Tally();
  const meta = (): StoredMeta => metaFrom(tally.sum.version(), kindsIn(tally), new Date(), digest ?? '');
  if (dryRun) return summaryOf('planned', tally);
  if (held === undefined) {
    const deltas = differences(compared, tally);
    await writer.applyStream({ deltas, total: checked.nodes + checked.relationships, basedOn, meta }, progress);
  } else if (tally.sum.version() !== basedOn) {
    await writer.apply({ ...held.delta, meta: meta(), basedOn }, progress);
  } else {
    if (digest !== undefined) await writer.setDigest(digest);
    return summaryOf('unchanged', tally);
  }
  return summaryOf('loaded', tally);
}

function summaryOf(status: 'planned' | 'unchanged' | 'loaded', { sum, nodes, relationships }: Tally): LoadSummary {
  return { status, version: sum.version(), nodes: byKey(nodes), relationships: byKey(relationships) };
}

/** The whole difference at once, unless it is too much to be held. */
async function heldDifference(
  compared: Compared,
  limit: number,
): Promise<{ readonly delta: GraphDelta; readonly tally: Tally } | undefined> {
  const tally = new Tally();
  let delta = NOTHING;
  for await (const portion of differences(compared, tally)) {
    delta = together(delta, portion);
    if (sizeOf(delta) > limit) return undefined;
  }
  return { delta, tally };
}

function together(a: GraphDelta, b: GraphDelta): GraphDelta {
  return {
    nodes: {
      added: [...a.nodes.added, ...b.nodes.added],
      changed: [...a.nodes.changed, ...b.nodes.changed],
      removed: [...a.nodes.removed, ...b.nodes.removed],
    },
    relationships: {
      added: [...a.relationships.added, ...b.relationships.added],
      changed: [...a.relationships.changed, ...b.relationships.changed],
      removed: [...a.relationships.removed, ...b.relationships.removed],
    },
  };
}

function sizeOf({ nodes, relationships }: GraphDelta): number {
  const lists = [nodes, relationships].flatMap(({ added, changed, removed }) => [added, changed, removed]);
  return lists.reduce((sum, list) => sum + list.length, 0);
}

function kindsIn(tally: Tally): ReadonlyMap<string, number> {
  const kinds = [...tally.nodes].map(
    ([kind, { added, changed, unchanged }]) => [kind, added + changed + unchanged] as const,
  );
  return new Map(kinds.filter(([, count]) => count > 0));
}

function byKey(counts: ReadonlyMap<string, Counts>): ReadonlyMap<string, Counts> {
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
