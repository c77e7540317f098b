import { type Driver } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadSeeds } from '../../loaders/load.js';
import { loadModel } from '../../src/model-files.js';
import { checksumOf } from '../support/checksum.js';
import { communeSeeds } from '../support/commune-seeds.js';
import { breakableDatabase, type BreakableDatabase } from '../support/faults/breakable-database.js';
import { figure, IS_LONG, printFigures } from '../support/faults/long.js';
import { loadProcess } from '../support/load-process.js';
import { databaseOf } from '../support/neo4j.js';

const LIMIT_MS = 300_000;
const PATIENCE_S = 2;

const model = loadModel();
/** In the long form a load in steps, in the short one a single transaction. */
const seedsDir = communeSeeds(IS_LONG ? 6_500 : 1_000);

let database: BreakableDatabase;
let driver: Driver;
/** Of a clean load, and how long its database is at work. */
let clean: string;
let workMs: number;
const seen: string[] = [];

beforeAll(async () => {
  database = await breakableDatabase();
  driver = database.driver();
  await wipe();
  await loadHere(); // warms the database up
  await wipe();
  const { working, ended } = loadProcess(database, seedsDir);
  await working;
  const began = performance.now();
  expect(await ended).toMatchObject({ status: 0 });
  workMs = performance.now() - began;
  clean = await checksumOf(driver);
}, LIMIT_MS);

afterAll(async () => {
  await wipe();
  await driver.close();
  figure(`faults while a load of ${workMs.toFixed(0)} ms was at work, and how it ended`, seen.join(', '));
  printFigures('Faults of loads');
});

beforeEach(wipe);

async function wipe(): Promise<void> {
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
  await session.close();
}

/** Some time between the first and the last that a load does to the database. */
const randomMoment = () => sleep(Math.random() * workMs);

function loadHere() {
  return loadSeeds({ model, graph: databaseOf(driver), seedsDir, dryRun: false, log: () => undefined });
}

/** The next load leaves the graph that a clean one leaves. */
async function healed(): Promise<void> {
  await loadHere();
  expect(await checksumOf(driver)).toBe(clean);
}

/** A load that has begun to work, hit by the fault at some time. */
async function hit(fault: () => unknown, { at = randomMoment } = {}) {
  const { working, ended } = loadProcess(database, seedsDir, ['--patience', String(PATIENCE_S)]);
  await working;
  await at();
  await fault();
  const hitAt = performance.now();
  const { status, told } = await ended;
  expect(told).not.toMatch(/ at .*\.[jt]s:/);
  return { status, told, milliseconds: performance.now() - hitAt };
}

const times = (count: number) => Array.from({ length: count }, (_, run) => run + 1);

it.each(times(IS_LONG ? 10 : 1))(
  'a loader killed at a random moment is made good by the next one (%i)',
  async () => {
    const { child, working, ended } = loadProcess(database, seedsDir);
    await working;
    await randomMoment();
    child.kill('SIGKILL');
    seen.push(`SIGKILL ${String((await ended).status)}`);
    await healed();
  },
  LIMIT_MS,
);

it.each([
  ['SIGTERM', 143, 'in the midst', 0.4],
  ...(IS_LONG
    ? ([
        ['SIGINT', 130, 'at once', 0],
        ['SIGINT', 130, 'in the midst', 0.4],
        ['SIGTERM', 143, 'near the end', 0.9],
      ] as const)
    : []),
] as const)(
  'a loader ended by %s says so with %i (%s), and the next one makes it good',
  async (name, expected, _, part) => {
    const { child, working, ended } = loadProcess(database, seedsDir);
    await working;
    await sleep(part * workMs);
    child.kill(name);
    const { status, told } = await ended;
    seen.push(`${name} ${String(status)}`);
    if (status !== 0) {
      expect([status, told]).toEqual([expected, expect.stringContaining(`ended by ${name}`)]);
    }
    await healed();
  },
  LIMIT_MS,
);

it.each(times(IS_LONG ? 5 : 1))(
  'of two loaders at once one waits or refuses (%i)',
  async () => {
    const endings = await Promise.all([1, 2].map(() => loadProcess(database, seedsDir).ended));
    const refused = endings.filter(({ status }) => status === 3);
    expect(endings.filter(({ status }) => status === 0).length + refused.length).toBe(2);
    for (const { told } of refused) expect(told).toContain('Another load');
    expect(refused.length).toBeLessThan(2);
    expect(await checksumOf(driver)).toBe(clean);
  },
  LIMIT_MS,
);

it.each(times(IS_LONG ? 3 : 1))(
  'a database that freezes ends the load with 3 within the time it may take, and the next one makes it good (%i)',
  async () => {
    try {
      const { status, told, milliseconds } = await hit(database.freeze);
      seen.push(`frozen ${String(status)}`);
      expect([0, 3]).toContain(status);
      if (status === 3) expect(told).toMatch(/has not answered for 2 s|did not answer in time/);
      expect(milliseconds).toBeLessThan(2_000 * PATIENCE_S + 2_000);
    } finally {
      database.release();
    }
    await healed();
  },
  LIMIT_MS,
);

it.each(times(IS_LONG ? 5 : 1))(
  'a database killed at a random moment ends the load with 3, and the next one makes it good (%i)',
  async () => {
    const { status, told } = await hit(database.kill);
    seen.push(`database killed ${String(status)}`);
    expect([0, 3]).toContain(status);
    if (status === 3) expect(told).toContain('The database');
    await database.start();
    await healed();
  },
  LIMIT_MS,
);

it(
  'a disk that is full ends the load with 3, and the next one makes it good once there is room',
  async () => {
    const { status, told } = await hit(() => database.limitFiles(1_000_000), { at: () => Promise.resolve() });
    seen.push(`disk full ${String(status)}`);
    figure('what is told of a full disk', told.trim().replaceAll(/\s+/g, ' '));
    expect([status, told]).toEqual([3, expect.stringContaining('its disk may be full')]);
    database.limitFiles(undefined);
    await database.kill();
    await database.start();
    await healed();
  },
  LIMIT_MS,
);
