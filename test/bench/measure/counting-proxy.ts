import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { LOOK } from '../../../src/api/dataset-watch.js';

/** Stands between a server and Neo4j, and counts what passes. */
export interface CountingProxy {
  readonly uri: string;
  /** Statements sent so far, without looks which version of the dataset is stored: a server makes them by the clock. */
  readonly statements: () => number;
  /** Bytes from Neo4j so far. */
  readonly bytes: () => number;
  readonly close: () => void;
}

/** A Bolt RUN message is a structure of three fields (B3) with signature 10; no UTF-8 text holds these two bytes in turn. */
const RUN = Buffer.from([0xb3, 0x10]);

const LOOKED = Buffer.from(LOOK);

/** @param uri Of Neo4j, as bolt:// without encryption. */
export async function countingProxy(uri: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let statements = 0;
  let bytes = 0;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    client.on('data', (data) => (statements += occurrences(data, RUN) - occurrences(data, LOOKED)));
    database.on('data', (data) => (bytes += data.length));
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one.setNoDelay());
      one.pipe(other);
      one.on('error', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    statements: () => statements,
    bytes: () => bytes,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function occurrences(data: Buffer, message: Buffer): number {
  let count = 0;
  for (let at = data.indexOf(message); at >= 0; at = data.indexOf(message, at + message.length)) count += 1;
  return count;
}
