import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { loadSeeds, summaryLines } from '../loaders/load.js';
import { printed } from '../loaders/problems.js';
import { appOf } from './api/app.js';
import { serve } from './api/http/server.js';
import { metricsOf } from './api/metrics.js';
import { configOf, FaultyEnvironment, type Config } from './config.js';
import { DomainError } from './errors.js';
import { openGraph, type Graph } from './graph/open.js';
import { readerOf } from './graph/reader.js';
import { loadRegistry } from './model-files.js';
import { type Model } from './model/model.js';
import { FaultySchema } from './model/problems.js';
import { projectRoot } from './root.js';

/** How long accepted requests may take to finish once a stop is asked for. */
const GRACE_MS = 5_000;

/** The seeds have faults; the message names each by file and line. */
class FaultySeeds extends Error {}

type Stop = () => Promise<unknown>;

async function start(config: Config, log: Logger): Promise<void> {
  const registry = loadRegistry();
  const stops: Stop[] = [];
  stopOnSignals(log, stops);
  const graph = await openGraph(config, (line) => log.info(line));
  stops.push(() => graph.close());
  const metrics = metricsOf();
  const read = metrics.watched(readerOf(graph.driver, graph.database, config.deadlineMs));
  let address = '';
  const publicUrl = () => config.publicUrl ?? address;
  const app = await appOf({ registry, read, log, publicUrl, evidenceDir: config.evidenceDir });
  const { host, port } = config;
  const http = await serve({ app, read, log, host, port, metrics, options: config });
  stops.unshift(() => http.stop(GRACE_MS));
  address = http.address;
  if (config.loadOnStart) await load(registry.model, graph, log);
  log.info(`GraphQL at ${address}/graphql, its schema at ${address}/schema.graphql, readiness at ${address}/readyz`);
}

async function load(model: Model, graph: Graph, log: Logger): Promise<void> {
  const seedsDir = join(projectRoot(), 'seeds');
  const summary = await loadSeeds({ model, graph, seedsDir, dryRun: false, log: (line) => log.info(line) });
  if (summary.status === 'faulty') throw new FaultySeeds(summary.problems.map(printed).join('\n'));
  for (const line of summary.status === 'loaded' ? summaryLines(summary.nodes, summary.relationships) : [])
    log.info(line);
  log.info(`dataset version ${summary.version}${summary.status === 'unchanged' ? ', stored already' : ''}`);
}

/** Ends politely on the first SIGTERM or SIGINT, at once on the second. */
function stopOnSignals(log: Logger, stops: readonly Stop[]): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info('stopping');
    for (const one of stops) await one().catch((error: unknown) => log.warn({ err: error }, 'while stopping'));
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** 1: faulty seeds, 2: faulty environment or schema, 3: the database failed; anything else is a fault of the program. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof FaultySeeds) return 1;
  if (error instanceof FaultyEnvironment || error instanceof FaultySchema) return 2;
  return error instanceof DomainError ? 3 : undefined;
}

try {
  const config = configOf(process.env);
  await start(config, pino({ level: config.logLevel }));
} catch (error) {
  const status = statusOf(error);
  process.stderr.write(`${status === undefined ? String((error as Error).stack) : (error as Error).message}\n`);
  process.exit(status ?? 70);
}
