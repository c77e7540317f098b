import { type Driver } from 'neo4j-driver';
import { COMMITTING, datasetWatch } from '../../src/api/dataset-watch.js';
import { commitMark } from '../../src/graph/commit-mark.js';
import { readerOf } from '../../src/graph/reader.js';
import { emptyDatabase } from '../support/neo4j.js';

let driver: Driver;
beforeAll(async () => {
  driver = await emptyDatabase();
}, 180_000);
afterAll(async () => {
  await driver.executeQuery('MATCH (m:Meta) DELETE m');
  await driver.close();
});

it('shows a commit as long as it lasts, and that there was one', async () => {
  await driver.executeQuery(`CREATE (:Meta {id: 'dataset', datasetVersion: 'a', loadedAt: 'today'})`);
  const mark = commitMark({ driver, database: 'neo4j', local: undefined, close: () => Promise.resolve() });
  const { look } = datasetWatch(readerOf(driver, 'neo4j', 20_000));
  const before = await look();
  await mark.begin();
  const within = await look();
  await mark.end();
  const after = await look();
  expect([before, within, after]).toEqual(['a today 0', COMMITTING, 'a today 2']);
  await driver.executeQuery(`MATCH (m:Meta {id: 'dataset'}) DELETE m`);
  expect(await look()).toBeNull();
});
