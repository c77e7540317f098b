import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Instance } from './instance-file.js';
import { isAlive } from './is-alive.js';

const ANSWER_LIMIT_MS = 3_000;

/** Whether the instance is alive and lets this user in over Bolt, within 3 s (a frozen one takes connections but never answers). */
export async function answers(instance: Instance, user: string, password: string): Promise<boolean> {
  if (!isAlive(instance.pid)) return false; // its port may be another program's by now: no password is sent there
  const driver = neo4j.driver(instance.uri, neo4j.auth.basic(user, password), {
    connectionTimeout: ANSWER_LIMIT_MS,
    maxConnectionPoolSize: 1,
  });
  const limit = new AbortController();
  try {
    const verified = driver.verifyConnectivity({ database: 'neo4j' }).then(
      () => true,
      () => false,
    );
    return await Promise.race([verified, sleep(ANSWER_LIMIT_MS, false, { signal: limit.signal })]);
  } finally {
    limit.abort();
    void driver.close(); // not awaited: a frozen instance would hold it up
  }
}
