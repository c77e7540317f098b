import neo4j, { type Driver } from 'neo4j-driver';
import { withDeadline } from './deadline.js';

/** Longest wait for an answer, in milliseconds. */
const PATIENCE_MS = 1_000;

/** The same where a first statement may have to be planned. */
const LOOK_MS = 5_000;

/**
 * Asks the database over a connection of its own whether it is there, for those in use may all be stuck. Without a statement: one that has
 * just started may plan its first for seconds. Rejects with the driver's error, or when no answer came within a second.
 */
export async function probe(connect: () => Driver, database: string): Promise<void> {
  const driver = connect();
  try {
    await withDeadline(driver.verifyConnectivity({ database }), PATIENCE_MS);
  } finally {
    driver.close().catch(() => undefined); // not awaited: a frozen database would hold it up
  }
}

/** Asks by a statement, which alone tells whether there is a database of that name. Rejects with the driver's error, or after five seconds. */
export async function look(driver: Driver, database: string): Promise<void> {
  await withDeadline(driver.executeQuery('RETURN 1', {}, { database, routing: 'READ' }), LOOK_MS);
}

/** Why nobody will ever be let in, for people; undefined: the error says nothing of the kind. */
export function refusalIn(error: unknown, database: string): string | undefined {
  if (!(error instanceof neo4j.Neo4jError)) return undefined;
  const { code } = error;
  if (code.startsWith('Neo.ClientError.Security.'))
    return 'The database refuses this user: see NEO4J_USER and NEO4J_PASSWORD.';
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return `Neo4j has no database named ${database}: see NEO4J_DATABASE.`;
  return undefined;
}
