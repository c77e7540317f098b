import neo4j, { type Driver } from 'neo4j-driver';

/** A driver, to be closed by the caller, for the test server; data of the test files before are gone, indexes stay. */
export async function emptyDatabase(): Promise<Driver> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  if (!uri) throw new Error('NEO4J_TEST_URI is not set: did test/support/setup.mjs run?');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user ?? 'neo4j', password ?? ''), {
    disableLosslessIntegers: true,
  });
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  return driver;
}
