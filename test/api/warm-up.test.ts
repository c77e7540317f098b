import { pino } from 'pino';
import { appOf, type App } from '../../src/api/app.js';
import { readinessOf } from '../../src/api/health.js';
import { warmUp } from '../../src/api/warm-up.js';
import { GraphUnavailable } from '../../src/errors.js';
import { openingQuestions } from '../../src/explorer/api/opening-questions.js';
import * as operations from '../../src/explorer/api/operations.generated.js';
import { type Read } from '../../src/graph/reader.js';
import { knownOperations } from '../../src/known-operations.js';
import { loadRegistry } from '../../src/model-files.js';
import { exampleNames } from '../support/examples.js';
import { versionedRead } from '../support/versioned-read.js';

const log = pino({ level: 'silent' });
const OPERATIONS = ['resolution', 'plan', 'scheme'].map((field) => ({
  query: `query Q($id: ID!) { ${field}(id: $id) { name } }`,
  variables: { id: `${field}:none` },
}));

function appOn(read: Read): Promise<App> {
  return appOf({
    registry: loadRegistry(),
    read: versionedRead(read),
    log,
    publicUrl: () => '',
    evidenceDir: undefined,
  });
}

const shortly = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('known operations', () => {
  const pages = [...openingQuestions('VI'), ...openingQuestions('EN')];

  it('are what the explorer asks, and the worked examples with their variables', () => {
    expect(knownOperations().slice(0, pages.length)).toEqual(pages);
    const examples = knownOperations().slice(pages.length);
    expect(examples).toHaveLength(exampleNames().length);
    expect(examples.some(({ variables }) => Object.keys(variables).length > 0)).toBe(true);
    expect(knownOperations('/nowhere')).toEqual(pages);
  });

  it('leave out nothing that the explorer may ask', () => {
    const asked = new Set(pages.map(({ query }) => query));
    const left = Object.values<object>(operations).filter((one) => 'text' in one && !asked.has(String(one.text)));
    expect(left).toEqual([]);
  });

  it('are asked once each, and what they plan is counted', async () => {
    const app = await appOn(() => Promise.resolve([]));
    await warmUp(app, OPERATIONS, { withinMs: 10_000, log, isOver: () => false });
    expect(app.planned()).toBe(3);
  });

  it('are not waited for longer than told, and go on behind', async () => {
    let answer: (() => void) | undefined;
    const app = await appOn(() => new Promise((done) => (answer = () => done([]))));
    const began = performance.now();
    await warmUp(app, OPERATIONS, { withinMs: 100, log, isOver: () => false });
    expect(performance.now() - began).toBeLessThan(2_000);
    for (let left = 100; app.planned() < 3 && left > 0; left -= 1) {
      answer?.();
      await shortly(20);
    }
    expect(app.planned()).toBe(3);
  });

  it('go on after one that asks for what the dataset has not', async () => {
    const app = await appOn(() => Promise.resolve([]));
    const compare = {
      query: '{ compare(indicator: "indicator:none", places: ["province:none"]) { caveats { reason } } }',
    };
    const [one] = OPERATIONS;
    await warmUp(app, [{ ...compare, variables: {} }, ...(one ? [one] : [])], {
      withinMs: 10_000,
      log,
      isOver: () => false,
    });
    expect(app.planned()).toBe(2);
  });

  it('do not wait while nobody asks', async () => {
    const app = await appOn(() => shortly(5).then(() => []));
    const began = performance.now();
    const many = Array.from({ length: 20 }, () => OPERATIONS).flat();
    await warmUp(app, many, { withinMs: 1, log, isOver: () => false });
    while (app.asked() < many.length) await shortly(20);
    expect(performance.now() - began).toBeLessThan(5_000); // 60 pauses would take 18 s
  });

  it('wait while clients ask, once these may come', async () => {
    const read: string[] = [];
    const app = await appOn((text) => {
      read.push(text);
      return shortly(50).then(() => []);
    });
    await warmUp(app, OPERATIONS, { withinMs: 1, log, isOver: () => false });
    const query = '{ decree(id: "decree:none") { name } }';
    for (let times = 10; times > 0; times -= 1) {
      await app.apollo.executeOperation({ query }, { contextValue: app.context() });
      await shortly(50);
    }
    expect(new Set(read).size).toBe(2); // of the first known operation, which was under way, and of the clients
    for (let left = 100; app.planned() < 4 && left > 0; left -= 1) await shortly(20);
    expect(app.planned()).toBe(4);
  });

  it('end where the database does not answer, and when the server stops', async () => {
    let reads = 0;
    const failing = await appOn(() => {
      reads += 1;
      return Promise.reject(new GraphUnavailable('gone'));
    });
    await warmUp(failing, [...OPERATIONS, ...OPERATIONS], { withinMs: 10_000, log, isOver: () => false });
    expect(reads).toBe(3);
    const sound = await appOn(() => Promise.resolve([]));
    await warmUp(sound, OPERATIONS, { withinMs: 10_000, log, isOver: () => sound.planned() === 2 });
    expect(sound.planned()).toBe(2);
  });
});

it('a server is not ready while it warms up', async () => {
  let isWarm = false;
  const readiness = readinessOf(
    () => Promise.resolve(['one']),
    () => false,
    () => isWarm,
  );
  expect(await readiness()).toMatchObject({ ready: false, reason: 'warming up' });
  isWarm = true;
  expect(await readiness()).toMatchObject({ ready: true, reason: 'ready' });
});
