import { type Transaction } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.js';
import { graphErrors } from './graph-errors.js';
import { type Graph } from './open.js';
import { patienceOf, type PatienceOptions } from './patience.js';

/** How long a load waits for another one to end before it gives up. */
const WAIT_MS = 30_000;

/** Blocks while another transaction has made it and not ended: the constraint on its id sees to that. */
const HOLD = "CREATE (:LoadLock {id: 'load'})";

/**
 * Does the work while no other load does any on the same database. The lock is a transaction that is never committed, so that it goes
 * with the process that holds it, however that ends. Needs the constraint on LoadLock.id.
 * @param work Is given a function that throws when the lock was lost.
 * Throws GraphUnavailable: another load is running, or the database does not answer.
 */
export async function exclusively<T>(
  { driver, database }: Graph,
  options: PatienceOptions,
  work: (held: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database });
  try {
    const transaction = session.beginTransaction();
    await acquired(transaction, options);
    const held = () => graphErrors(() => patienceOf(options)(transaction.run('RETURN 1').then(() => undefined)));
    return await work(held);
  } finally {
    session.close().catch(() => undefined); // rolls back; not waited for: a frozen database would hold it up
  }
}

async function acquired(transaction: Transaction, { signal }: PatienceOptions): Promise<void> {
  try {
    await graphErrors(() => patienceOf({ stallMs: WAIT_MS, signal })(transaction.run(HOLD)));
  } catch (error) {
    if (!(error instanceof GraphUnavailable) || error.cause !== undefined) throw error;
    const message = `Another load has been at work on this database for ${WAIT_MS / 1000} s, or it does not answer.`;
    throw new GraphUnavailable(message);
  }
}
