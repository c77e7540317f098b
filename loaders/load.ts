import { type Graph } from '../src/graph/open.js';
import { writerOf, type Progress, type Writer } from '../src/graph/writer.js';
import { type Model } from '../src/model/model.js';
import { type CountsByKind } from './change-counts.js';
import { metaOf, planOf } from './plan.js';
import { type SeedProblem } from './problems.js';
import { kindOf, vocabularyOf } from './records/vocabulary.js';
import { seedsDigest } from './input-digest.js';
import { seedsOf } from './seeds.js';
import { storedGraph, type StoredGraph } from './stored-graph.js';
import { leftOutLines } from './summary-lines.js';

/** For those who read this module only when they load. */
export { printed } from './problems.js';
export { summaryLines } from './summary-lines.js';

export interface LoadOptions {
  readonly model: Model;
  /** Open, or opened while the seeds are being read. */
  readonly graph: Graph | (() => Promise<Graph>);
  readonly seedsDir: string;
  /** Only tells what a load would do. */
  readonly dryRun: boolean;
  /** Takes lines for people. */
  readonly log: (line: string) => void;
  readonly progress?: Progress;
  /** Ends the load at the next step: what is not finished is undone, or taken up by the next load. */
  readonly signal?: AbortSignal;
  /** How long the database may take for one answer; default 60,000. */
  readonly stallMs?: number;
}

/** What a load did, or would do; or why it did nothing. */
export type LoadSummary =
  | { readonly status: 'faulty'; readonly problems: readonly SeedProblem[] }
  | {
      readonly status: 'unchanged' | 'loaded' | 'planned';
      readonly version: string;
      readonly nodes: CountsByKind;
      readonly relationships: CountsByKind;
    };

/**
 * Brings the graph into line with a folder of seeds. Nothing is written while the seeds have faults, and nothing is parsed when the same
 * files made what is stored. Throws GraphUnavailable when the database does not do as told, and the reason of the signal.
 */
export async function loadSeeds(options: LoadOptions): Promise<LoadSummary> {
  const { model, seedsDir, log } = options;
  const opening = opened(options.graph);
  const digest = await seedsDigest(seedsDir);
  const stored = await storedAlready(opening, digest, options);
  if (stored !== undefined) return stored;
  const { dataset, leftOut, problems } = seedsOf(model, seedsDir);
  if (problems.length > 0) return { status: 'faulty', problems };
  const seeds = storedGraph(dataset);
  log(`seeds: ${seeds.nodes.length} entities, ${seeds.relationships.length} relationships, version ${seeds.version}`);
  for (const line of leftOutLines(leftOut)) log(line);
  const graph = await opening;
  const writer = writerOf(graph, model, options);
  if ((await writer.stamp())?.version === seeds.version && !options.dryRun) {
    if (digest !== undefined) await writer.setDigest(digest, seeds.version);
    return unchanged(seeds.version, writer);
  }
  if (options.dryRun) return summaryOf('planned', seeds.version, await planned(seeds, writer, model));
  return writer.alone(async () => {
    const plan = await planned(seeds, writer, model);
    if (plan.change.basedOn === seeds.version) return unchanged(seeds.version, writer); // another load made it meanwhile
    const meta = metaOf(seeds, new Date(), digest);
    await writer.apply({ ...plan.change, meta }, options.progress ?? (() => undefined));
    return summaryOf('loaded', seeds.version, plan);
  });
}

/** Opens the graph; a failure is told only where the graph is needed, since faults of the input go first. */
export function opened(graph: LoadOptions['graph']): Promise<Graph> {
  const opening = typeof graph === 'function' ? graph() : Promise.resolve(graph);
  opening.catch(() => undefined);
  return opening;
}

/** Whether the same input made what is stored; undefined: it did not, or cannot be known yet. */
export async function storedAlready(
  opening: Promise<Graph>,
  digest: string | undefined,
  options: Pick<LoadOptions, 'model' | 'dryRun' | 'signal' | 'stallMs'>,
): Promise<LoadSummary | undefined> {
  const graph = await opening.catch(() => undefined);
  if (graph === undefined || digest === undefined || options.dryRun) return undefined;
  const writer = writerOf(graph, options.model, options);
  const stamp = await writer.stamp();
  return stamp?.digest === digest ? unchanged(stamp.version, writer) : undefined;
}

/** Indexes may have gone, or be new to this program. */
async function unchanged(version: string, writer: Writer): Promise<LoadSummary> {
  await writer.ensureSchema();
  return { status: 'unchanged', version, nodes: new Map(), relationships: new Map() };
}

async function planned(seeds: StoredGraph, writer: Writer, model: Model): Promise<ReturnType<typeof planOf>> {
  const vocabulary = vocabularyOf(model);
  const kindOfId = (id: string) => kindOf(vocabulary, id)?.name ?? id.replace(/:.*/, '');
  return planOf(seeds, await writer.storedHashes(), kindOfId);
}

function summaryOf(
  status: 'planned' | 'loaded',
  version: string,
  { nodes, relationships }: ReturnType<typeof planOf>,
): LoadSummary {
  return { status, version, nodes, relationships };
}
