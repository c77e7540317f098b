import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { configOf, FaultyEnvironment } from '../src/config.js';
import { DomainError } from '../src/errors.js';
import { openGraph, type Graph } from '../src/graph/open.js';
import { loadModel } from '../src/model-files.js';
import { countLines } from './counts.js';
import { coverageLines, isCovered } from './coverage/coverage-lines.js';
import { sourceCoverages } from './coverage/source-coverage.js';
import { exportJsonl } from './export.js';
import { jsonlFiles } from './jsonl/jsonl-files.js';
import { loadJsonl } from './jsonl/load-jsonl.js';
import { loadSeeds } from './load.js';
import { leftOutLines, summaryLines } from './summary-lines.js';
import { printed, type SeedProblem } from './problems.js';
import { progressLine } from './progress-line.js';
import { isFolder } from './read/seed-files.js';
import { seedsOf } from './seeds.js';

/** Exit statuses of every command; 130 or 143 when a signal ended it, as shells have it. */
const STATUS = { ok: 0, faultySeeds: 1, uncovered: 1, usage: 2, database: 3 } as const;

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

class UsageError extends Error {}

class Interrupted extends Error {
  readonly status: number;

  constructor(name: keyof typeof SIGNALS) {
    super(`ended by ${name}: what was not finished is undone, or taken up by the next load`);
    this.status = SIGNALS[name];
  }
}

/** The first signal lets the step at work end or undoes it, the second ends the process at once. */
const interrupts = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    if (interrupts.signal.aborted) process.exit(SIGNALS[name]);
    interrupts.abort(new Interrupted(name));
  });
}

/** Who reads what is told may stop, as `head` does: the rest is told to nobody, and the work goes on. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const program = new Command('province-graph').exitOverride();
const seedsOption = () => new Option('--seeds <dir>', 'folder of the seeds').default('seeds');

program
  .command('check')
  .description('check the seeds without a database')
  .addOption(seedsOption())
  .option('--evidence <dir>', 'folder of the texts, to look up every printed name and figure')
  .option('--counts', 'also tell how much there is of what, in all and by source', false)
  .action(check);

program
  .command('load')
  .description('bring the database into line with the seeds, or with what an export wrote')
  .addOption(seedsOption().conflicts('from'))
  .option('--from <path>', 'a .jsonl or .jsonl.gz file, or a folder of them, instead of the seeds')
  .option('--dry-run', 'only tell what would change', false)
  .option('--patience <seconds>', 'how long the database may take for one answer (default: 60)', seconds)
  .action(load);

program
  .command('export')
  .description('write the graph of the database to files')
  .addOption(new Option('--format <format>', 'format').choices(['jsonl']).default('jsonl'))
  .option('--out <dir>', 'folder for the files', 'export')
  .action(exportGraph);

program
  .command('coverage')
  .description('tell what the texts print and no fact accounts for')
  .addOption(seedsOption())
  .option('--evidence <dir>', 'folder of the texts (default: EVIDENCE_DIR)')
  .action(coverage);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = statusOf(error);
  if (!(error instanceof CommanderError)) process.stderr.write(`${told(error)}\n`);
}

function check({ seeds, evidence, counts }: { seeds: string; evidence?: string; counts: boolean }): void {
  needFolders(seeds, evidence);
  const { dataset, leftOut, problems } = seedsOf(loadModel(), seeds, evidence);
  if (problems.length > 0) {
    tellFaults(problems);
    return;
  }
  const lines = [
    ...(counts ? countLines(dataset) : []),
    `sound: ${dataset.nodes.size} entities, ${dataset.relationships.size} relationships`,
    ...leftOutLines(leftOut),
  ];
  for (const line of lines) process.stdout.write(`${line}\n`);
}

interface LoadArguments {
  readonly seeds: string;
  readonly from?: string;
  readonly dryRun: boolean;
  readonly patience?: number;
}

async function load({ seeds, from, dryRun, patience }: LoadArguments): Promise<void> {
  if (from === undefined) needFolders(seeds);
  const paths = from === undefined ? undefined : jsonlFiles(from);
  if (paths?.length === 0) throw new UsageError(`there is no .jsonl file in ${from ?? ''}`);
  const log = (line: string) => process.stdout.write(`${line}\n`);
  await withGraph(async (graph) => {
    const { signal } = interrupts;
    const stall = patience === undefined ? {} : { stallMs: patience * 1000 };
    const progress = progressLine(process.stderr);
    const options = { model: loadModel(), graph, dryRun, log, signal, progress, ...stall };
    const summary = await (paths ? loadJsonl({ ...options, paths }) : loadSeeds({ ...options, seedsDir: seeds }));
    if (summary.status === 'faulty') {
      tellFaults(summary.problems);
      return;
    }
    for (const line of summaryLines(summary.nodes, summary.relationships)) log(line);
    const done = { unchanged: 'nothing to do: stored', loaded: 'loaded', planned: 'would load' }[summary.status];
    log(`${done} dataset version ${summary.version}`);
  });
}

async function exportGraph({ out }: { out: string }): Promise<void> {
  const model = loadModel();
  await withGraph(async (graph) => {
    const path = await exportJsonl(await graph(), model, out, { signal: interrupts.signal });
    process.stdout.write(`wrote ${path}\n`);
  });
}

function coverage({ seeds, evidence = configOf(process.env).evidenceDir }: { seeds: string; evidence?: string }): void {
  if (evidence === undefined) throw new UsageError('where are the texts? give --evidence <dir> or set EVIDENCE_DIR');
  needFolders(seeds, evidence);
  const { coverages, problems } = sourceCoverages(loadModel(), seeds, evidence);
  for (const line of coverageLines(coverages)) process.stdout.write(`${line}\n`);
  if (problems.length > 0) tellFaults(problems);
  else if (!isCovered(coverages)) process.exitCode = STATUS.uncovered;
}

/** The graph is opened when it is first asked for. */
async function withGraph(work: (graph: () => Promise<Graph>) => Promise<void>): Promise<void> {
  const config = configOf(process.env);
  let graph: Graph | undefined;
  try {
    await work(async () => (graph ??= await openGraph(config, (line) => process.stderr.write(`${line}\n`))));
  } finally {
    await graph?.close();
  }
}

function tellFaults(problems: readonly SeedProblem[]): void {
  for (const problem of problems) process.stderr.write(`${printed(problem)}\n`);
  process.stderr.write(`${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}, nothing written\n`);
  process.exitCode = STATUS.faultySeeds;
}

function seconds(text: string): number {
  const given = Number(text);
  if (given > 0 && given <= 86_400) return given;
  throw new InvalidArgumentError('It must be a number of seconds, at most 86400.');
}

function needFolders(...folders: readonly (string | undefined)[]): void {
  for (const folder of folders) {
    if (folder !== undefined && !isFolder(folder)) throw new UsageError(`there is no folder ${folder}`);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return STATUS.ok;
  if (error instanceof Interrupted) return error.status;
  return error instanceof DomainError ? STATUS.database : STATUS.usage;
}

/** The message, for a known error with its cause and hint, for one that nobody foresaw with its stack. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof DomainError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    return `${error.message}${cause} ${error.hint}`;
  }
  const foreseen =
    error instanceof UsageError ||
    error instanceof Interrupted ||
    error instanceof FaultyEnvironment ||
    'code' in error;
  return foreseen ? error.message : (error.stack ?? error.message);
}
