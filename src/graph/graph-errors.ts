import { Neo4jError } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.js';

/** Does the work; an error of the driver becomes GraphUnavailable with that as its cause. */
export async function graphErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    throw new GraphUnavailable('The database did not answer in time, or refused.', { cause: error });
  }
}
