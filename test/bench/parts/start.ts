import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { benchFolder, type Database } from '../database.js';
import { drive } from '../measure/drive.js';
import { median } from '../measure/figures.js';
import { type Goal } from '../report/goals.js';
import { tableLines } from '../report/table.js';
import { CONTENDERS, SERVERS, type ContenderName } from '../servers/contenders.js';
import { residentMb } from '../servers/cpu.js';
import { run } from '../servers/run.js';
import { startServer } from '../servers/server.js';
import { SHAPES, type Nation } from '../shapes/sample.js';
import { openLocalNeo4j } from '../../../src/graph/local/instance.js';
import { questionsOf } from './shapes.js';

const STARTS = 3;
const REQUESTS = 100_000;
const PATIENCE_MS = 60_000;

export interface StartResult {
  readonly servers: readonly { name: ContenderName; listening: number; idle: number | undefined }[];
  readonly memory: { idle: number | undefined; warm: number | undefined; after: number | undefined; requests: number };
  /** In s: seeds into an empty Neo4j that runs; a server with its own Neo4j, from nothing running to ready. */
  readonly seeds: number;
  readonly ready: number;
}

export async function measureStart(database: Database, nation: Nation): Promise<StartResult> {
  const servers = [];
  for (const name of CONTENDERS) servers.push({ name, ...(await startsOf(name, database)) });
  return { servers, memory: await memoryOf(database, nation), ...(await seedsTimes()) };
}

async function startsOf(name: ContenderName, database: Database) {
  const times: number[] = [];
  const idle: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startServer(SERVERS[name].command, database);
    times.push(server.listeningMs / 1000);
    await sleep(1000);
    idle.push(residentMb(server.pid) ?? NaN);
    await server.stop();
  }
  return { listening: median(times), idle: median(idle) };
}

/** As it is shipped, with its result cache, under a hundred thousand requests of all shapes or as many as come in a minute. */
async function memoryOf(database: Database, nation: Nation): Promise<StartResult['memory']> {
  const server = await startServer(SERVERS.cached.command, database);
  const idle = residentMb(server.pid);
  const questions = SHAPES.flatMap((shape) => questionsOf('cached', shape, nation) ?? []);
  await drive(server, questions, 16, 3000);
  const warm = residentMb(server.pid);
  let requests = 0;
  const end = performance.now() + PATIENCE_MS;
  while (requests < REQUESTS && performance.now() < end)
    requests += (await drive(server, questions, 16, 2000)).latencies.length;
  const after = residentMb(server.pid);
  await server.stop();
  return { idle, warm, after, requests };
}

/** In a folder of its own, empty at first. */
async function seedsTimes(): Promise<{ readonly seeds: number; readonly ready: number }> {
  const dir = join(benchFolder(), 'seeds');
  await rm(dir, { recursive: true, force: true });
  const local = await openLocalNeo4j({ dir, heapMb: 512, log: () => undefined });
  const environment = { NEO4J_URI: local.uri, NEO4J_PASSWORD: local.password };
  const loaded = await run(['dist/loaders/cli.js', 'load'], environment);
  await local.stop();
  const begin = performance.now();
  const own = { NEO4J_LOCAL_DIR: dir, NEO4J_URI: '', NEO4J_PASSWORD: '', LOAD_ON_START: 'true' };
  const command = { arguments: SERVERS.cached.command.arguments, environment: own };
  const server = await startServer(command, { uri: '', password: '' });
  const ready = (performance.now() - begin) / 1000;
  await server.stop();
  return { seeds: loaded.seconds, ready };
}

export function startLines({ servers, memory, seeds, ready }: StartResult): readonly string[] {
  return [
    ...tableLines(
      ['', 'listening, s', 'RSS idle, MB'],
      servers.map(({ name, listening, idle }) => [name, listening, idle]),
    ),
    `RSS in MB: ${megabytes(memory.idle)} cold, ${megabytes(memory.warm)} warm, ${megabytes(memory.after)} after ${memory.requests} requests`,
    `seeds into an empty, running Neo4j: ${seeds.toFixed(1)} s`,
    `ready with its own Neo4j, data unchanged: ${ready.toFixed(1)} s`,
  ];
}

function megabytes(value: number | undefined): string {
  return value?.toFixed(0) ?? '–';
}

export function startGoals({ servers, seeds, ready }: StartResult): readonly Goal[] {
  const ours = servers.filter(({ name }) => name === 'ours');
  return [
    {
      what: 'listening beside a running Neo4j, s',
      values: ours.map((one) => ['', one.listening]),
      each: 1,
      better: 'less',
    },
    { what: 'RSS idle, MB', values: ours.map((one) => ['', one.idle ?? NaN]), each: 120, better: 'less' },
    { what: 'seeds into an empty, running Neo4j, s', values: [['', seeds]], each: 15, better: 'less' },
    { what: 'ready with its own Neo4j, data unchanged, s', values: [['', ready]], each: 12, better: 'less' },
  ];
}
