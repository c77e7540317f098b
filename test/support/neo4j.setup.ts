import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalNeo4j, openLocalNeo4j } from '../../src/graph/local/instance.js';

declare global {
  // set-up and tear-down are two loads of this module
  var neo4jForTests: { readonly server: LocalNeo4j; readonly dir: string } | undefined;
}

/** One server for all test files, in NEO4J_TEST_URI, _USER and _PASSWORD. One named there from outside is used, and wiped. */
export async function startServer(): Promise<void> {
  if (process.env['NEO4J_TEST_URI']) return;
  const dir = await mkdtemp(join(tmpdir(), 'province-graph-test-'));
  const log = (line: string): unknown => line.includes('fetching') && process.stderr.write(`${line}\n`);
  const server = await openLocalNeo4j({ dir, heapMb: 256, log, jvmArguments: ['-XX:TieredStopAtLevel=1'] });
  globalThis.neo4jForTests = { server, dir };
  process.env['NEO4J_TEST_URI'] = server.uri;
  process.env['NEO4J_TEST_USER'] = server.user;
  process.env['NEO4J_TEST_PASSWORD'] = server.password;
}

export async function stopServer(): Promise<void> {
  const started = globalThis.neo4jForTests;
  if (started === undefined) return;
  await started.server.stop();
  await rm(started.dir, { recursive: true, force: true });
}
