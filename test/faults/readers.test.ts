import { type Driver } from 'neo4j-driver';
import { pino } from 'pino';
import { loadSeeds } from '../../loaders/load.js';
import { dataOf } from '../../src/api/answer/written-data.js';
import { appOf, type App } from '../../src/api/app.js';
import { type Graph } from '../../src/graph/open.js';
import { readerOf } from '../../src/graph/reader.js';
import { loadRegistry } from '../../src/model-files.js';
import { communeSeeds } from '../support/commune-seeds.js';
import { figure, IS_LONG, printFigures } from '../support/faults/long.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';

const LIMIT_MS = 600_000;
const READERS = 4;

/** Answered by one statement, by several, by those of search and by both sorts. */
const QUESTIONS = [
  '{ communes(where: {name: {contains: "Phường"}}) { totalCount } }',
  '{ communes(first: 100) { totalCount nodes { name } } }',
  '{ a: communes(where: {name: {contains: "Phường"}}) { totalCount } meta { datasetVersion } b: communes(where: {not: {name: {contains: "Phường"}}}) { totalCount } }',
  '{ search(text: "Phường") { totalCount } }',
  '{ search(text: "Phường") { totalCount } provinces { nodes { name } } meta { datasetVersion } }',
];

const registry = loadRegistry();
let driver: Driver;
let graph: Graph;
let app: App;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
  const read = readerOf(driver, 'neo4j', 20_000);
  app = await appOf({ registry, read, log: pino({ level: 'silent' }), publicUrl: () => '', evidenceDir: undefined });
}, LIMIT_MS);
afterAll(async () => {
  await driver.close();
  printFigures('Readers during loads');
});

function load(seedsDir: string) {
  return loadSeeds({ model: registry.model, graph, seedsDir, dryRun: false, log: () => undefined });
}

/** The data, or the code of the error that came in their stead. */
async function answer(query: string): Promise<string> {
  const { body } = await app.apollo.executeOperation({ query }, { contextValue: app.context() });
  if (body.kind !== 'single') throw new Error('an answer in pieces');
  const [error] = body.singleResult.errors ?? [];
  return error ? String(error.extensions?.['code']) : JSON.stringify(dataOf(body.singleResult));
}

/** What readers are told while the two datasets are loaded in turn, `loads` times. */
async function toldDuring(datasets: readonly [string, string], loads: number) {
  const right = QUESTIONS.map(() => new Set<string>());
  for (const dataset of datasets) {
    await load(dataset);
    await new Promise((done) => setTimeout(done, 1_000)); // until the new version is noticed
    for (const [which, query] of QUESTIONS.entries()) right[which]?.add(await answer(query));
  }
  expect(right.map((answers) => answers.size)).toEqual(QUESTIONS.map(() => 2));
  const tally = { sound: 0, refused: 0, torn: [] as string[] };
  let over = false;
  const reader = async (first: number) => {
    for (let turn = first; !over; turn += 1) {
      const which = turn % QUESTIONS.length;
      const told = await answer(QUESTIONS[which] ?? '');
      if (right[which]?.has(told)) tally.sound += 1;
      else if (told === 'SERVICE_UNAVAILABLE') tally.refused += 1;
      else tally.torn.push(`${QUESTIONS[which] ?? ''} → ${told.slice(0, 200)}`);
    }
  };
  const readers = Promise.all(Array.from({ length: READERS }, (_, first) => reader(first)));
  for (let turn = 0; turn < loads; turn += 1)
    expect(await load(datasets[turn % 2 ? 1 : 0])).toMatchObject({ status: 'loaded' });
  over = true;
  await readers;
  return tally;
}

it.each([
  ['that commit one after the other', 1_000, IS_LONG ? 20 : 4],
  ...(IS_LONG ? ([['that go in steps', 6_500, 4]] as const) : []),
] as const)(
  'answers during loads %s are of the old dataset or of the new one',
  async (name, communes, loads) => {
    const { sound, refused, torn } = await toldDuring(
      [communeSeeds(communes, 'Xã'), communeSeeds(communes, 'Phường')],
      loads,
    );
    figure(`${loads} loads ${name}: sound, refused, torn`, [sound, refused, torn.length].join(', '));
    expect(torn.slice(0, 5)).toEqual([]);
    expect(sound).toBeGreaterThan(loads);
  },
  LIMIT_MS,
);
