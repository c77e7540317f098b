import { join } from 'node:path';
import { type Driver } from 'neo4j-driver';
import { loadSeeds } from '../../loaders/load.js';
import { type Graph as Database } from '../../src/graph/open.js';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { evaluatorOf } from '../support/differential/evaluator.js';
import { operationsOf, type Operation } from '../support/differential/generator.js';
import { randomOf } from '../support/differential/random.js';
import { compiledSide } from '../support/differential/sides.js';
import { clear, databaseOf, exported, store } from '../support/differential/stored.js';
import { faultsOf } from '../support/differential/trial.js';
import { woven } from '../support/differential/woven.js';
import { emptyDatabase } from '../support/neo4j.js';

/** DIFFERENTIAL=long asks more operations of a fresh seed, SEED=n the one of a report again. */
const { DIFFERENTIAL, SEED } = process.env;
const isLong = DIFFERENTIAL === 'long';
const firstSeed = SEED === undefined ? (isLong ? Date.now() % 2 ** 31 : 2026) : Number(SEED);
const operations = SEED === undefined ? (isLong ? 1000 : 100) : 1;

/** Operations asked at a time: while the database plans one, the evaluator answers another. */
const AT_ONCE = 2;

const { model, ...registry } = loadRegistry();
const schema = apiSchemaOf({ model, ...registry });
let driver: Driver;

beforeEach(async () => {
  driver = await emptyDatabase();
});
afterEach(async () => {
  await clear(databaseOf(driver));
  await driver.close();
});

const DATASETS: readonly (readonly [string, (database: Database) => Promise<unknown>])[] = [
  ["the project's seeds", loadProjectSeeds],
  ['an invented dataset', (database) => store(database, model, woven(model, randomOf(1)))],
];

describe.each(DATASETS)('over %s', (_, load) => {
  const title = `answers operations of seeds ${firstSeed} to ${firstSeed + operations - 1} as a plain evaluator over the export does, with one read a root field`;
  it(
    title,
    async () => {
      const database = databaseOf(driver);
      await load(database);
      const graph = await exported(database, model);
      const evaluated = evaluatorOf({ model, ...registry }, graph);
      const compiled = await compiledSide({ model, ...registry }, driver);
      const operationOf = operationsOf(schema, model, graph);
      const faults: string[] = [];
      let seed = firstSeed;
      const askNext = async (): Promise<void> => {
        while (seed < firstSeed + operations) {
          const own = seed++;
          const found = await faultsOf(operationOf(own), compiled, evaluated);
          faults.push(...found.map((fault) => `SEED=${own}\n${fault}`));
        }
      };
      for (const own of DIRECTED) faults.push(...(await faultsOf(own, compiled, evaluated)));
      await Promise.all(Array.from({ length: AT_ONCE }, askNext));
      expect(faults.join('\n\n')).toBe('');
    },
    3_600_000,
  );
});

/** What chance asks too seldom: stories on days when a post, or its place in a body, was no more. */
const DIRECTED: readonly Operation[] = ['2008-04', '2010-06-15', '2024', '2025-07-01'].map((asOf) => ({
  query: `query ($asOf: PartialDate) { organizations(first: 40, asOf: $asOf) { nodes { id timeline(first: 60) {
    totalCount nodes { date title entity { id } } } } } }`,
  variables: [{ asOf }, {}],
  paged: undefined,
}));

async function loadProjectSeeds(graph: Database): Promise<void> {
  const summary = await loadSeeds({
    ...{ model, graph, dryRun: false },
    seedsDir: join(projectRoot(), 'seeds'),
    log: () => undefined,
  });
  expect(summary.status).toBe('loaded');
}
