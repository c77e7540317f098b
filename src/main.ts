import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import { type AnswerCache } from './api/answer/answer-cache.js';
import { appOf } from './api/app.js';
import { databaseState } from './api/health.js';
import { CannotListen, checkListening } from './api/http/listening.js';
import { serve } from './api/http/server.js';
import { metricsOf, type Metrics } from './api/metrics.js';
import { warmUp } from './api/warm-up.js';
import { configOf, FaultyEnvironment, type Config } from './config.js';
import { DomainError, GraphUnavailable } from './errors.js';
import { breakerOf } from './graph/breaker.js';
import { connectGraph, type ConnectedGraph, type Graph } from './graph/open.js';
import { refusalIn } from './graph/probe.js';
import { readerOf, type Read } from './graph/reader.js';
import { knownOperations } from './known-operations.js';
import { loadRegistry } from './model-files.js';
import { apiSchemaOf } from './model/api/api-schema.js';
import { type Model } from './model/model.js';
import { FaultySchema } from './model/problems.js';
import { projectRoot } from './root.js';
import { stopOnSignals, type Stopping } from './stop.js';

/** How often a database that is away is asked, in milliseconds. */
const ASK_MS = 500;

/** How often seeds are loaded when the database goes away meanwhile. */
const LOADS = 3;

/** How long a local Neo4j is given to be spawned before this process is busy with its own start, in milliseconds. */
const SPAWN_MS = 20;

/** When what makes later starts quicker is made, once a machine: its first users come first. */
const ARCHIVE_AFTER_MS = 30_000;

/** How long readiness waits for the known operations to be asked, in milliseconds. */
const WARM_UP_MS = 3_000;

/** The seeds have faults; the message names each by file and line. */
class FaultySeeds extends Error {}

async function start(config: Config, log: Logger, stopping: Stopping): Promise<void> {
  const { registry, schema, graph } = await prepared(config, log);
  stopping.closeGraph = (withinMs) => graph.close(withinMs);
  const metrics = metricsOf();
  const read = watchedRead(config, graph, metrics, log);
  let address = '';
  const publicUrl = () => config.publicUrl ?? address;
  const { evidenceDir, cacheBytes, deadlineMs: planningWaitMs } = config;
  const app = await appOf({ registry, schema, read, log, publicUrl, evidenceDir, cacheBytes, planningWaitMs });
  metrics.show('statements_planned', 'Statements that the database had not seen and planned', app.planned, 'total');
  if (app.cache) showCache(metrics, app.cache);
  const { host, port } = config;
  let isWarm = false;
  const http = await serve({ app, read, log, host, port, metrics, options: config, isWarm: () => isWarm });
  stopping.stopHttp = http.stop;
  address = http.address;
  const isThere = config.loadOnStart ? await load(registry.model, graph, log) : await firstLook(graph, log);
  log.info(`GraphQL at ${address}/graphql, its schema at ${address}/schema.graphql, readiness at ${address}/readyz`);
  // nothing is answered without a dataset
  if (isThere && (await databaseState(read)).ready)
    await warmUp(app, knownOperations(), { withinMs: WARM_UP_MS, log, isOver: () => stopping.asked });
  isWarm = true;
}

/** What takes time and does not need the database is made while a local Neo4j starts. */
async function prepared(config: Config, log: Logger) {
  const connecting = connectGraph(config, (line) => log.info(line), { archiveAfterMs: ARCHIVE_AFTER_MS });
  connecting.catch(() => undefined); // told when it is awaited
  if (!config.neo4j) await sleep(SPAWN_MS);
  const registry = loadRegistry();
  const schema = apiSchemaOf(registry, { isTried: true }); // tests make it with all checks, Apollo checks what comes out
  if (config.loadOnStart) await import('../loaders/load.js');
  return { registry, schema, graph: await connecting };
}

/** The read door: counted, and shut while the database is away. */
function watchedRead(config: Config, graph: ConnectedGraph, metrics: Metrics, log: Logger): Read {
  const present: Pick<Graph['driver'], 'session'> = { session: (...given) => graph.driver.session(...given) };
  const door = metrics.watched(readerOf(present, graph.database, config.deadlineMs));
  const { read, isOpen, openings } = breakerOf(door, {
    probe: () => graph.probe(),
    slowMs: 1_000,
    everyMs: ASK_MS,
    changed: (err) =>
      err === undefined ? log.info('the database is back') : log.warn({ err }, 'the database is away'),
  });
  metrics.show('database_away', '1 while the database does not answer and reads are refused at once', () => +isOpen());
  metrics.show('database_losses', 'How often the database was found away', openings, 'total');
  return read;
}

function showCache({ show }: Metrics, { figures }: AnswerCache): void {
  show('cache_hits', 'Requests answered with a kept answer', () => figures().hits, 'total');
  show('cache_misses', 'Requests whose answer was made and could have been kept', () => figures().misses, 'total');
  show('cache_shared', 'Requests answered with what was being made for another', () => figures().shared, 'total');
  show('cache_bytes', 'What kept answers take', () => figures().bytes);
}

/** A named database may come later; one that does not let us in, or is not among those of its server, never will. Throws GraphUnavailable then. */
async function firstLook(graph: ConnectedGraph, log: Logger): Promise<boolean> {
  try {
    await graph.probe();
    await graph.look();
    return true;
  } catch (error) {
    const refusal = refusalIn(error, graph.database);
    if (refusal !== undefined) throw new GraphUnavailable(refusal, { cause: error });
    log.warn(`the database does not answer yet; it is asked again and again`);
    return false;
  }
}

/** Loads once the database is there, and again when it goes away meanwhile. */
async function load(model: Model, graph: ConnectedGraph, log: Logger): Promise<true> {
  for (let left = LOADS - 1; ; left -= 1) {
    while (!(await firstLook(graph, log))) await sleep(ASK_MS);
    try {
      await loadOnce(model, graph, log);
      return true;
    } catch (error) {
      if (!(error instanceof GraphUnavailable) || left === 0) throw error;
      log.warn({ err: error }, 'the database went away while the seeds were loaded');
    }
  }
}

async function loadOnce(model: Model, graph: Graph, log: Logger): Promise<void> {
  const { loadSeeds, printed, summaryLines } = await import('../loaders/load.js');
  const seedsDir = join(projectRoot(), 'seeds');
  const summary = await loadSeeds({ model, graph, seedsDir, dryRun: false, log: (line) => log.info(line) });
  if (summary.status === 'faulty') throw new FaultySeeds(summary.problems.map(printed).join('\n'));
  for (const line of summary.status === 'loaded' ? summaryLines(summary.nodes, summary.relationships) : [])
    log.info(line);
  log.info(`dataset version ${summary.version}${summary.status === 'unchanged' ? ', stored already' : ''}`);
}

/** 1: faulty seeds, 2: faulty environment or schema, or a port that cannot be had, 3: the database failed; anything else is a fault of the program. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof FaultySeeds) return 1;
  if ([FaultyEnvironment, FaultySchema, CannotListen].some((fault) => error instanceof fault)) return 2;
  return error instanceof DomainError ? 3 : undefined;
}

const stopping: Stopping = { asked: false };
try {
  const config = configOf(process.env);
  const log = pino({ level: config.logLevel });
  stopOnSignals(log, stopping, config.deadlineMs);
  await checkListening(config.host, config.port);
  await start(config, log, stopping);
} catch (error) {
  // what fails because it is being stopped is no failure
  if (!stopping.asked) {
    const status = statusOf(error);
    process.stderr.write(`${status === undefined ? String((error as Error).stack) : (error as Error).message}\n`);
    process.exit(status ?? 70);
  }
}
