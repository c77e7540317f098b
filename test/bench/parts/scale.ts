import { createServer } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { load, openDatabase, type Database } from '../database.js';
import { ask, drive } from '../measure/drive.js';
import { figuresOf, type Figures } from '../measure/figures.js';
import { SERVERS } from '../servers/contenders.js';
import { startServer, type RunningServer } from '../servers/server.js';
import { SHAPES, type Nation } from '../shapes/sample.js';
import { questionsOf } from './shapes.js';

export interface ScaleResult {
  readonly one: Figures;
  readonly two: Figures;
  /** From the end of a load to the new version in answers of both servers, in ms. */
  readonly seenAfterMs: number;
}

/** Two servers on one database behind a round robin, beside one alone; and how soon both show what was loaded. */
export async function measureScale(database: Database, nation: Nation): Promise<ScaleResult> {
  const servers = [
    await startServer(SERVERS.ours.command, database),
    await startServer(SERVERS.ours.command, database),
  ];
  const robin = await roundRobin(servers);
  const questions = SHAPES.flatMap((shape) => questionsOf('ours', shape, nation) ?? []);
  try {
    for (const server of servers) await drive(server, questions, 16, 2000);
    const one = await drive({ origin: servers[0]?.origin ?? '', pid: 0 }, questions, 16, 5000);
    const two = await drive({ origin: robin.origin, pid: 0 }, questions, 16, 5000);
    return { one: figuresOf([one]), two: figuresOf([two]), seenAfterMs: await versionSeenAfter() };
  } finally {
    robin.close();
    for (const server of servers) await server.stop();
  }
}

/** A balancer as small as one can be: requests go to the servers in turn. */
async function roundRobin(servers: readonly RunningServer[]): Promise<{ readonly origin: string; close(): void }> {
  const pools = servers.map(({ origin }) => new Pool(origin, { connections: 64 }));
  let next = 0;
  const balancer = createServer((request, response) => {
    const pool = pools[next++ % pools.length];
    const { url: path = '/', method = 'GET', headers } = request;
    pool
      ?.stream({ path, method: method, headers, body: request }, ({ statusCode, headers: given }) =>
        response.writeHead(statusCode, given),
      )
      .catch((error: unknown) => response.destroy(error as Error));
  });
  balancer.listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const { port } = balancer.address() as AddressInfo; // a TCP server that listens has one
  const close = () => {
    balancer.close();
    balancer.closeAllConnections();
    for (const pool of pools) void pool.destroy();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** On a hundredth of the nation in a database of its own: a load of a thousandth fewer places, and back. */
async function versionSeenAfter(): Promise<number> {
  const database = await openDatabase(0.01, 'versions');
  const other = await openDatabase(0.011, 'versions');
  await load(database, database.file);
  const servers = [
    await startServer(SERVERS.cached.command, database),
    await startServer(SERVERS.cached.command, database),
  ];
  try {
    const before = await versionsOf(servers);
    await load(database, other.file);
    const begin = performance.now();
    for (;;) {
      const now = await versionsOf(servers);
      if (now.every((version) => version !== before[0])) return performance.now() - begin;
      if (performance.now() - begin > 30_000) throw new Error('the servers do not notice a new version');
      await sleep(20);
    }
  } finally {
    for (const server of servers) await server.stop();
    await other.stop();
    await database.stop();
  }
}

async function versionsOf(servers: readonly RunningServer[]): Promise<readonly string[]> {
  const body = JSON.stringify({ query: '{ meta { datasetVersion } }' });
  return Promise.all(
    servers.map(async ({ origin }) => {
      const pool = new Pool(origin);
      const { body: answer } = await ask(pool, { path: '/graphql', body });
      await pool.close();
      return Buffer.from(answer).toString();
    }),
  );
}

/** @param cpuMs Processor time of the server for a request of each shape, 16 in flight. */
export function scaleLines({ one, two, seenAfterMs }: ScaleResult, cpuMs: readonly number[]): readonly string[] {
  const mean = cpuMs.reduce((sum, value) => sum + value, 0) / cpuMs.length;
  return [
    `one server ${one.perSecond.toFixed(0)} requests/s, two behind a round robin ${two.perSecond.toFixed(0)}, on the same processors as Neo4j and the load`,
    `a new version is seen by both ${seenAfterMs.toFixed(0)} ms after the load`,
    ...(cpuMs.length === 0
      ? []
      : [
          `10,000 requests/s of all shapes in equal parts, none from the cache: ${Math.ceil(mean * 10)} processors for servers (${mean.toFixed(2)} ms each)`,
        ]),
  ];
}
