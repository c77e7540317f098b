import neo4j, { type Driver } from 'neo4j-driver';
import { type Config } from '../config.js';
import { graphErrors } from './graph-errors.js';
import { openLocalNeo4j } from './local/instance.js';

/** The database and the driver to it. */
export interface Graph {
  readonly driver: Driver;
  readonly database: string;
  /** The local Neo4j that was started or joined; undefined: one named by NEO4J_URI. */
  readonly local:
    { readonly uri: string; readonly user: string; readonly password: string; readonly owned: boolean } | undefined;
  /** Closes the driver and stops the local Neo4j if it was started here. */
  close(): Promise<void>;
}

/**
 * Connects to the named Neo4j, or to the local one, which is started if need be.
 * Throws GraphUnavailable when it does not answer, LocalNeo4jError when a local one cannot be had.
 */
export async function openGraph(config: Config, log: (line: string) => void): Promise<Graph> {
  const local =
    config.neo4j === undefined
      ? await openLocalNeo4j({ dir: config.localDir, heapMb: config.localHeapMb, log })
      : undefined;
  const address = config.neo4j ?? local;
  if (address === undefined) throw new Error('neither a named nor a local Neo4j');
  const driver = driverTo(address);
  const graph = {
    driver,
    database: config.database,
    local,
    close: async () => {
      await driver.close();
      await local?.stop();
    },
  };
  try {
    await graphErrors(() => driver.verifyConnectivity({ database: config.database }));
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

function driverTo({
  uri,
  user,
  password,
}: {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 12,
    connectionAcquisitionTimeout: 5000,
    connectionTimeout: 5000,
    maxTransactionRetryTime: 5000,
    telemetryDisabled: true,
  });
}
