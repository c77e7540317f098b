import { type Graph as Database } from '../../src/graph/open.js';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { evaluatorOf } from '../support/differential/evaluator.js';
import { operationsOf, type Operation } from '../support/differential/generator.js';
import { randomOf } from '../support/differential/random.js';
import { compiledSide } from '../support/differential/sides.js';
import { clear, exported, store } from '../support/differential/stored.js';
import { faultsOf } from '../support/differential/trial.js';
import { woven } from '../support/differential/woven.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { seededGraph } from '../support/seeded-api.js';

/** DIFFERENTIAL=long asks more operations of a fresh seed, SEED=n the one of a report again. */
const { DIFFERENTIAL, SEED } = process.env;
const isLong = DIFFERENTIAL === 'long';
const firstSeed = SEED === undefined ? (isLong ? Date.now() % 2 ** 31 : 2026) : Number(SEED);
const operations = SEED === undefined ? (isLong ? 1000 : 75) : 1;

/** Operations asked at a time: while the database plans one, the evaluator answers another. */
const AT_ONCE = 2;

const { model, ...registry } = loadRegistry();
const schema = apiSchemaOf({ model, ...registry });

/** Databases to be read; to close one leaves nothing behind that others would meet. */
const DATASETS: readonly (readonly [string, () => Promise<Database>])[] = [
  ["the project's seeds", seededGraph],
  ['an invented dataset', invented],
];

async function invented(): Promise<Database> {
  const driver = await emptyDatabase();
  const database = databaseOf(driver);
  await store(database, model, woven(model, randomOf(1)));
  const close = async () => {
    await clear(database);
    await driver.close();
  };
  return { ...database, close };
}

describe.each(DATASETS)('over %s', (_, opened) => {
  let database: Database;
  beforeAll(async () => {
    database = await opened();
  }, 180_000);
  afterAll(() => database.close());

  const title = `answers operations of seeds ${firstSeed} to ${firstSeed + operations - 1} as a plain evaluator over the export does, with one read a root field`;
  it(
    title,
    async () => {
      const graph = await exported(database, model);
      const evaluated = evaluatorOf({ model, ...registry }, graph);
      const compiled = await compiledSide({ model, ...registry }, database.driver);
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
