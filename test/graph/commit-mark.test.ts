import neo4j, { type Driver } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMITTING, datasetWatch } from '../../src/api/dataset-watch.js';
import { commitMark } from '../../src/graph/commit-mark.js';
import { readerOf } from '../../src/graph/reader.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { testServer } from '../support/test-server.js';

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
  const mark = commitMark(databaseOf(driver));
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

it('is renewed while the load lives, and runs out soon after it died', async () => {
  await driver.executeQuery(`CREATE (:Meta {id: 'dataset', datasetVersion: 'a', loadedAt: 'today'})`);
  const { uri, user, password } = await testServer('scratch');
  const dying = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const { look } = datasetWatch(readerOf(driver, 'neo4j', 20_000));
  await commitMark(databaseOf(dying), 1_000).begin();
  await sleep(2_000);
  expect(await look()).toBe(COMMITTING);
  await dying.close();
  await sleep(1_500);
  expect(await look()).not.toBe(COMMITTING);
});
