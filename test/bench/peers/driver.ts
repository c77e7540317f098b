import neo4j, { type Driver } from 'neo4j-driver';

/** The driver to NEO4J_URI, with the same pool for every peer. */
export function driverFromEnvironment(): Driver {
  const { NEO4J_URI: uri = '', NEO4J_PASSWORD: password = '' } = process.env;
  return neo4j.driver(uri, neo4j.auth.basic('neo4j', password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 12,
    telemetryDisabled: true,
  });
}

/** Rows of a statement as objects, read as leanly as the driver allows. */
export async function rowsOf(
  driver: Driver,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<readonly Record<string, unknown>[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 2000 });
  try {
    const { records } = await session.run(text, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}
