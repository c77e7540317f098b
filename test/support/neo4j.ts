import neo4j, { type Driver } from 'neo4j-driver';
import { type Graph } from '../../src/graph/open.js';
import { testServer } from './test-server.js';

/** A driver, to be closed by the caller, for the scratch server; data of the test files before are gone, indexes stay. */
export async function emptyDatabase(): Promise<Driver> {
  const { uri, user, password } = await testServer('scratch');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
  await session.close();
  return driver;
}

/** The database behind the loader's doors; whoever made the driver closes it. */
export function databaseOf(driver: Driver): Graph {
  return { driver, database: 'neo4j', close: () => Promise.resolve() };
}
