import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';

const TRIES = 20;
const PAUSE_MS = 500;

/**
 * Asks again as long as the database plans nothing, because its indexes change faster than it plans: one that was killed brings up all of
 * them, one after the other, when it has started again.
 */
export async function onceUp<T>(ask: () => Promise<T>, pauseMs = PAUSE_MS): Promise<T> {
  for (let left = TRIES; left > 1; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isComingUp(error)) throw error;
      await sleep(pauseMs);
    }
  }
  return ask();
}

function isComingUp(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.includes('insanely frequent schema changes');
}
