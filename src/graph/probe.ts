import neo4j, { type Driver } from 'neo4j-driver';
import { withDeadline } from './deadline.js';

/** Longest wait for an answer, in milliseconds. */
const PATIENCE_MS = 1_000;

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

/** Whether the database answers, but does not let this user in. */
export function isRefused(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.ClientError.Security.');
}
