import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalNeo4j } from '../../src/graph/local/instance.js';

export interface TestServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** Two databases: one that every file wipes, one that holds the project's seeds for all files that ask them. */
export type TestDatabase = 'scratch' | 'seeded';

/** Where a test run keeps its databases; teardown.mjs removes it. */
export function testFolder(processId: number = process.pid): string {
  return join(tmpdir(), `province-graph-test-${processId}`);
}

/**
 * The server of a database, started by the first test file that asks for it; later ones join it, and it ends with the run.
 * NEO4J_TEST_SCRATCH_URI or NEO4J_TEST_SEEDED_URI, with _USER and _PASSWORD, name one from outside, which will be written to.
 */
export async function testServer(database: TestDatabase): Promise<TestServer> {
  const outside = (name: string) => process.env[`NEO4J_TEST_${database.toUpperCase()}_${name}`];
  const uri = outside('URI');
  if (uri) return { uri, user: outside('USER') ?? 'neo4j', password: outside('PASSWORD') ?? '' };
  return openLocalNeo4j({
    dir: join(testFolder(), database),
    heapMb: 384,
    log: (line) => line.includes('fetching') && process.stderr.write(`${line}\n`),
    jvmArguments: ['-XX:TieredStopAtLevel=1'],
  });
}
