import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { loadSeeds } from '../../loaders/load.js';
import { type Graph } from '../../src/graph/open.js';
import { readInstance } from '../../src/graph/local/instance-file.js';
import { openLocalNeo4j, type LocalNeo4j } from '../../src/graph/local/instance.js';
import { loadModel } from '../../src/model-files.js';
import { checksumOf } from '../support/checksum.js';
import { communeSeeds } from '../support/commune-seeds.js';
import { loadProcess } from '../support/load-process.js';

const LIMIT_MS = 300_000;

const LONG = process.env['FAULTS'] === 'long';
const KILLS = LONG ? 10 : 2;
const DATABASE_KILLS = LONG ? 5 : 1;
const PAIRS = LONG ? 5 : 1;
const STALL_MS = 3000;

const model = loadModel();
/** In the long form a load in steps, in the short one a single transaction. */
const seedsDir = communeSeeds(LONG ? 6_500 : 1_500);

let folder: string;
let server: LocalNeo4j;
let driver: Driver;
/** Of a clean load, and how long it takes as a process. */
let clean: string;
let wholeMs: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'province-graph-faults-'));
  await connect();
  await loadProcess(server, seedsDir).ended; // warms the database up
  await wipe();
  const start = performance.now();
  expect(await loadProcess(server, seedsDir).ended).toMatchObject({ status: 0 });
  wholeMs = performance.now() - start;
  clean = await checksumOf(driver);
}, LIMIT_MS);

afterAll(async () => {
  await driver.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

beforeEach(wipe);

async function connect(): Promise<void> {
  const jvmArguments = ['-XX:TieredStopAtLevel=1'];
  server = await openLocalNeo4j({ dir: folder, heapMb: 384, log: () => undefined, jvmArguments });
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
}

async function wipe(): Promise<void> {
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
  await session.close();
}

/** Some time after the start-up of the process and before its end. */
function randomMoment(): number {
  return Math.random() * wholeMs;
}

async function databasePid(): Promise<number> {
  return (await readInstance(join(folder, 'access')))?.pid ?? Number.NaN;
}

function loadHere(stallMs: number) {
  const graph: Graph = { driver, database: 'neo4j', local: undefined, close: () => Promise.resolve() };
  return loadSeeds({ model, graph, seedsDir, dryRun: false, log: () => undefined, stallMs });
}

async function healed(): Promise<void> {
  expect(await loadProcess(server, seedsDir).ended).toMatchObject({ status: 0 });
  expect(await checksumOf(driver)).toBe(clean);
}

it.each(Array.from({ length: KILLS }, (_, run) => run + 1))(
  'a loader killed at a random moment is made good by the next one (%i)',
  async () => {
    const { child, ended } = loadProcess(server, seedsDir);
    await sleep(randomMoment());
    child.kill('SIGKILL');
    await ended;
    await healed();
  },
  LIMIT_MS,
);

it.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)(
  'a loader ended by %s says so with its status, and the next one makes it good',
  async (name, status) => {
    const { child, ended } = loadProcess(server, seedsDir);
    await sleep(0.8 * wholeMs);
    child.kill(name);
    const { status: ending, told } = await ended;
    if (ending !== 0)
      expect({ ending, told }).toMatchObject({ ending: status, told: expect.stringContaining(`ended by ${name}`) });
    await healed();
  },
  LIMIT_MS,
);

it.each(Array.from({ length: PAIRS }, (_, run) => run + 1))(
  'of two loaders at once one waits or refuses (%i)',
  async () => {
    const endings = await Promise.all([loadProcess(server, seedsDir).ended, loadProcess(server, seedsDir).ended]);
    const refused = endings.filter(({ status }) => status === 3);
    expect(endings.filter(({ status }) => status === 0).length + refused.length).toBe(2);
    for (const { told } of refused) expect(told).toContain('Another load');
    expect(refused.length).toBeLessThan(2);
    expect(await checksumOf(driver)).toBe(clean);
  },
  LIMIT_MS,
);

it(
  'a database that freezes ends the load within the time it may take, and the next one makes it good',
  async () => {
    const pid = await databasePid();
    const loading = loadHere(STALL_MS).catch((error: unknown) => error);
    await sleep(1000);
    process.kill(pid, 'SIGSTOP');
    const frozen = performance.now();
    try {
      const outcome = await loading;
      if (outcome instanceof Error) expect(outcome.message).toContain(`has not answered for ${STALL_MS / 1000} s`);
      expect(performance.now() - frozen).toBeLessThan(2 * STALL_MS + 1000);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await healed();
  },
  LIMIT_MS,
);

it.each(Array.from({ length: DATABASE_KILLS }, (_, run) => run + 1))(
  'a database killed at a random moment ends the load with 3, and the next one makes it good (%i)',
  async () => {
    const { ended } = loadProcess(server, seedsDir);
    await sleep(randomMoment());
    process.kill(await databasePid(), 'SIGKILL');
    const { status, told } = await ended;
    expect([0, 3]).toContain(status);
    expect(told).not.toMatch(/ at .*\.[jt]s:/);
    await driver.close();
    await connect();
    await healed();
  },
  LIMIT_MS,
);
