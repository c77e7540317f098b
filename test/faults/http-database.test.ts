import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeeds } from '../../loaders/load.js';
import { loadModel } from '../../src/model-files.js';
import { breakableDatabase, type BreakableDatabase } from '../support/faults/breakable-database.js';
import { question } from '../support/faults/exchange.js';
import { figure, IS_LONG, printFigures } from '../support/faults/long.js';
import {
  killAll,
  lastStarted,
  readyAfter,
  serverProcess,
  type ServerProcess,
} from '../support/faults/server-process.js';
import { traffic, type Traffic } from '../support/faults/traffic.js';
import { soundSeeds } from '../support/seeds-folder.js';

const FROZEN_SECONDS = IS_LONG ? 30 : 3;
const DEADLINE_MS = 2_000;
const QUESTIONS = [
  '{ platform(id: "platform:lgsp-yen-bai") { id name operatedBy { nodes { name } } } }',
  '{ provinces { totalCount nodes { id name evidence { paragraph source { id } } } } }',
  '{ departments(where: {name: {contains: "Thông"}}) { nodes { id name } } }',
  '{ search(text: "Yen Bai") { totalCount nodes { id } } }',
].map((text) => question(text));

let database: BreakableDatabase;
let server: ServerProcess;
let load: Traffic;

beforeAll(async () => {
  database = await breakableDatabase();
  const driver = database.driver();
  const graph = { driver, database: 'neo4j', close: () => driver.close() };
  await loadSeeds({ model: loadModel(), graph, seedsDir: soundSeeds(), dryRun: false, log: () => undefined });
  await driver.close();
  server = await started();
  load = await traffic(server.address, QUESTIONS, { connections: 16, lateMs: DEADLINE_MS + 500 });
}, 240_000);
afterAll(async () => {
  await (load as Traffic | undefined)?.stop(); // the hook above may have failed
  killAll();
  printFigures('Faults of the database');
});

async function started(): Promise<ServerProcess> {
  const { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD } = database;
  const own = { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, QUERY_DEADLINE_MS: String(DEADLINE_MS), RESULT_CACHE_MB: '0' };
  const one = await serverProcess(own);
  await readyAfter(one.address, 10_000);
  return one;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const state = () => ({ rss: server.rssMb(), files: server.openFiles() });

/** The state once no more than so many files are open, at the latest after five seconds. */
async function calmed(files: number): Promise<ReturnType<typeof state>> {
  const until = performance.now() + 5_000;
  while (server.openFiles() > files && performance.now() < until) await pause(100);
  return state();
}

/** Seconds until one goes by in which every question is answered, and rightly. Throws when that takes too long. */
async function calmAfter(milliseconds: number): Promise<number> {
  for (let seconds = 1; seconds * 1_000 <= milliseconds; seconds += 1) {
    load.reset();
    await pause(1_000);
    expect(load.tally).toMatchObject({ late: 0, wrong: [], dirty: [] });
    if (load.tally.refused === 0 && load.tally.sound > 0) return seconds;
  }
  throw new Error(`questions are still refused after ${milliseconds} ms`);
}

/** What came of the traffic since the last reset: nothing but sound answers and refusals in time. */
function expectCleanRefusals(name: string): void {
  const { sound, refused, unheard, late, wrong, dirty } = load.tally;
  figure(`${name}: sound, refused, late, wrong, dirty`, [sound, refused, late, wrong.length, dirty.length].join(', '));
  expect({ unheard, late, wrong, dirty }).toEqual({ unheard: 0, late: 0, wrong: [], dirty: [] });
  expect(refused).toBeGreaterThan(0);
}

describe('under load', () => {
  it(
    'a database that is frozen and released leads to refusals in time, and to nothing else',
    async () => {
      await pause(1_000);
      const before = state();
      load.reset();
      database.freeze();
      await pause(FROZEN_SECONDS * 1_000);
      expect((await fetch(`${server.address}/readyz`)).status).toBe(503);
      expect((await fetch(`${server.address}/livez`)).status).toBe(200);
      database.release();
      const ready = await readyAfter(server.address, 10_000);
      await pause(1_000);
      expectCleanRefusals(`frozen for ${FROZEN_SECONDS} s`);
      figure('ready again after its release', `${(ready / 1_000).toFixed(1)} s`);
      const after = await calmed(before.files + 12);
      figure(
        'memory before, after; files before, after',
        `${before.rss.toFixed(0)}, ${after.rss.toFixed(0)} MB; ${before.files}, ${after.files}`,
      );
      expect(after.files - before.files).toBeLessThanOrEqual(12);
      figure('no refusal in a second any more after', `${await calmAfter(10_000)} s`);
    },
    (FROZEN_SECONDS + 60) * 1_000,
  );

  it('a database that is killed and started again likewise', async () => {
    load.reset();
    await database.kill();
    await pause(1_000);
    await database.start();
    const ready = await readyAfter(server.address, 10_000);
    await pause(1_000);
    expectCleanRefusals('killed and started again');
    figure('ready again after it is back', `${(ready / 1_000).toFixed(1)} s`);
    figure('no refusal in a second any more after', `${await calmAfter(10_000)} s`);
  }, 120_000);
});

describe('a stop', () => {
  it('takes no longer while the database is frozen', async () => {
    database.freeze();
    await pause(200);
    const began = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    const seconds = (performance.now() - began) / 1_000;
    database.release();
    figure('SIGTERM with a frozen database under load', `exit 0 after ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(10);
    await load.stop();
    expect([load.tally.wrong, load.tally.dirty]).toEqual([[], []]);
  });

  it('is at once at the second signal', async () => {
    server = await started();
    const held = fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-length': '10' } }).catch(
      () => 0,
    );
    await pause(200);
    const began = performance.now();
    server.child.kill('SIGTERM');
    await pause(100);
    server.child.kill('SIGTERM');
    expect([0, 1]).toContain(await server.ended);
    expect(performance.now() - began).toBeLessThan(1_500);
    await held;
  });

  it('ends a start that is under way', async () => {
    const local = mkdtempSync(join(tmpdir(), 'province-graph-faults-'));
    const starting = serverProcess({ NEO4J_URI: '', NEO4J_LOCAL_DIR: local, NEO4J_LOCAL_HEAP_MB: '256' }).then(
      () => 'up',
      (error: unknown) => String(error),
    );
    while (!existsSync(join(local, 'store'))) await pause(20);
    const began = performance.now();
    lastStarted().kill('SIGTERM');
    expect(await starting).toContain('ended before it was up');
    expect([lastStarted().exitCode, performance.now() - began < 10_000]).toEqual([0, true]);
    rmSync(local, { recursive: true, force: true });
  });
});
