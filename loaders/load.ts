import { ensureSchema } from '../src/graph/database-schema.js';
import { type Graph } from '../src/graph/open.js';
import { writerOf, type Progress } from '../src/graph/writer.js';
import { type Model } from '../src/model/model.js';
import { metaOf, planOf, type Counts, type Plan } from './plan.js';
import { type SeedProblem } from './problems.js';
import { kindOf, vocabularyOf } from './records/vocabulary.js';
import { seedsOf } from './seeds.js';
import { storedGraph } from './stored-graph.js';

export interface LoadOptions {
  readonly model: Model;
  /** Opened only when the seeds are sound. */
  readonly graph: Graph | (() => Promise<Graph>);
  readonly seedsDir: string;
  /** Only tells what a load would do. */
  readonly dryRun: boolean;
  /** Takes lines for people. */
  readonly log: (line: string) => void;
  readonly progress?: Progress;
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

export type CountsByKind = ReadonlyMap<string, Counts>;

/**
 * Brings the graph into line with a folder of seeds. Nothing is written while the seeds have faults.
 * Throws GraphUnavailable when the database does not do as told.
 */
export async function loadSeeds(options: LoadOptions): Promise<LoadSummary> {
  const { model, seedsDir, log } = options;
  const { dataset, leftOut, problems } = seedsOf(model, seedsDir);
  if (problems.length > 0) return { status: 'faulty', problems };
  const graph = storedGraph(dataset);
  log(`seeds: ${graph.nodes.length} entities, ${graph.relationships.length} relationships, version ${graph.version}`);
  for (const line of leftOutLines(leftOut)) log(line);
  const opened = typeof options.graph === 'function' ? await options.graph() : options.graph;
  const writer = writerOf(opened, model);
  if ((await writer.storedVersion()) === graph.version && !options.dryRun) {
    return { status: 'unchanged', version: graph.version, nodes: new Map(), relationships: new Map() };
  }
  const vocabulary = vocabularyOf(model);
  const plan = planOf(
    graph,
    await writer.storedHashes(),
    (id) => kindOf(vocabulary, id)?.name ?? id.replace(/:.*/, ''),
  );
  const summary = { version: graph.version, nodes: plan.nodes, relationships: plan.relationships };
  if (options.dryRun) return { status: 'planned', ...summary };
  await write({ ...options, graph: opened }, plan, graph);
  return { status: 'loaded', ...summary };
}

async function write(
  { model, graph, progress }: LoadOptions & { readonly graph: Graph },
  plan: Plan,
  stored: ReturnType<typeof storedGraph>,
): Promise<void> {
  await ensureSchema(graph, model);
  const change = { ...plan.change, meta: metaOf(stored, new Date()) };
  await writerOf(graph, model).apply(change, progress ?? (() => undefined));
}

/** Tells what the seeds define and no text that is there speaks of; nothing when all is spoken of. */
export function leftOutLines(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`left out, since no text that is there states them: ${ids.join(', ')}`];
}

/** The counts as a table for people; kinds of which nothing changes only in the last line. */
export function summaryLines(nodes: CountsByKind, relationships: CountsByKind): readonly string[] {
  const lines: string[] = [];
  for (const [what, counts] of [
    ['entities', nodes],
    ['relationships', relationships],
  ] as const) {
    const total: Counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
    for (const [kind, count] of counts) {
      if (count.added + count.changed + count.removed > 0) lines.push(`  ${line(kind, count)}`);
      for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += count[key];
    }
    lines.push(line(what, total));
  }
  return lines;
}

function line(name: string, { added, changed, removed, unchanged }: Counts): string {
  return `${name.padEnd(20)} ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
}
