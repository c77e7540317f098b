import { Neo4jError } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.js';

/** The database has less heap than the work takes, or than all works at the time take together. */
class OutOfMemory extends GraphUnavailable {
  override readonly hint = 'Try again when less is asked of it at once, or give it a larger heap.';
}

const ITS_OWN_FAULT = 'The database failed: its own log says why, and its disk may be full.';

/** Does the work; an error of the driver becomes GraphUnavailable with that as its cause. */
export async function graphErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    if (isOutOfMemory(error)) throw new OutOfMemory('The database ran out of memory for this.', { cause: error });
    throw new GraphUnavailable(
      isItsOwnFault(error) ? ITS_OWN_FAULT : 'The database did not answer in time, or refused.',
      { cause: error },
    );
  }
}

function isItsOwnFault({ code }: Neo4jError): boolean {
  return code.startsWith('Neo.DatabaseError.');
}

function isOutOfMemory({ code }: Neo4jError): boolean {
  return code.includes('OutOfMemory');
}
