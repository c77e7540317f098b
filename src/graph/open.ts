import neo4j, { type Driver } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config } from '../config.js';
import { graphErrors } from './graph-errors.js';
import { keptLocalNeo4j } from './kept-local.js';
import { type LocalNeo4jOptions } from './local/instance.js';
import { look, probe } from './probe.js';

/** The database and the driver to it. */
export interface Graph {
  /** Another one once a local Neo4j was started or joined anew: not to be kept for longer than a piece of work. */
  readonly driver: Driver;
  readonly database: string;
  /** Closes the driver and stops the local Neo4j if it was started here: in order, or by force after `withinMs`, 8 s by default. */
  close(withinMs?: number): Promise<void>;
}

/** A database that may be away. */
export interface ConnectedGraph extends Graph {
  /** Fulfilled when the database answers now; rejects with the driver's error, within a second or so. */
  probe(): Promise<void>;
  /** Fulfilled when the database of the given name has answered a statement; rejects with the driver's error, within five seconds or so. */
  look(): Promise<void>;
}

/** How long the driver may take to close its connections in order, in milliseconds: a frozen database answers no goodbye. */
const GOODBYE_MS = 500;
const CLOSE_MS = 8_000;

/**
 * Connects to the named Neo4j, or to the local one, which is started if need be.
 * Throws GraphUnavailable when it does not answer, LocalNeo4jError when a local one cannot be had.
 */
export async function openGraph(config: Config, log: (line: string) => void): Promise<Graph> {
  const graph = await connectGraph(config, log);
  try {
    await graphErrors(() => graph.driver.verifyConnectivity({ database: config.database }));
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** The same without a look whether a named Neo4j is there. Throws LocalNeo4jError. */
export async function connectGraph(
  config: Config,
  log: (line: string) => void,
  more: Pick<LocalNeo4jOptions, 'archiveAfterMs'> = {},
): Promise<ConnectedGraph> {
  const { localDir: dir, localHeapMb: heapMb, database } = config;
  const moveTo = (anew: Address) => {
    driver.close().catch(() => undefined); // what it spoke to is gone
    address = anew;
    driver = driverTo(anew, 12);
  };
  const local = config.neo4j === undefined ? await keptLocalNeo4j({ dir, heapMb, log, ...more }, moveTo) : undefined;
  const first = config.neo4j ?? local;
  if (first === undefined) throw new Error('neither a named nor a local Neo4j');
  let address: Address = first;
  let driver = driverTo(first, 12);
  return {
    get driver() {
      return driver;
    },
    database,
    probe: () => probe(() => driverTo(address, 1), database),
    look: () => look(driver, database),
    close: async (withinMs = CLOSE_MS) => {
      const goodbye = Math.min(GOODBYE_MS, withinMs / 2);
      await Promise.race([driver.close(), sleep(goodbye)]);
      await local?.stop(withinMs - goodbye);
    },
  };
}

interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

function driverTo({ uri, user, password }: Address, connections: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: connections,
    connectionAcquisitionTimeout: 5000,
    connectionTimeout: 5000,
    maxTransactionRetryTime: 5000,
    telemetryDisabled: true,
  });
}
