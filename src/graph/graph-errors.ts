import { Neo4jError } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.js';

const ITS_OWN_FAULT = 'The database failed: its own log says why, and its disk may be full.';

/** Does the work; an error of the driver becomes GraphUnavailable with that as its cause. */
export async function graphErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    throw new GraphUnavailable(
      isItsOwnFault(error) ? ITS_OWN_FAULT : 'The database did not answer in time, or refused.',
      { cause: error },
    );
  }
}

function isItsOwnFault({ code }: Neo4jError): boolean {
  return code.startsWith('Neo.DatabaseError.');
}
