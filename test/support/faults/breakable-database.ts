import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { openLocalNeo4j, type LocalNeo4j } from '../../../src/graph/local/instance.js';
import { readInstance } from '../../../src/graph/local/instance-file.js';
import { type TestServer } from '../test-server.js';

/** A Neo4j of a test's own, always at the same address, to which anything may happen. */
export interface BreakableDatabase extends TestServer {
  /** To be closed by the caller. */
  readonly driver: () => Driver;
  readonly freeze: () => void;
  readonly release: () => void;
  readonly kill: () => Promise<void>;
  /** Starts it again after its death. */
  readonly start: () => Promise<void>;
  /** As on a full disk: none of its files grows beyond so many bytes; undefined takes the limit away. */
  readonly limitFiles: (bytes: number | undefined) => void;
  /** Ends it and removes its files. */
  readonly remove: () => Promise<void>;
}

export async function breakableDatabase(heapMb: number): Promise<BreakableDatabase> {
  const dir = mkdtempSync(join(tmpdir(), 'province-graph-faults-'));
  let port = 0;
  let pid = 0;
  const started = async (): Promise<LocalNeo4j> => {
    const one = await openLocalNeo4j({
      dir,
      heapMb,
      port,
      log: () => undefined,
      jvmArguments: ['-XX:TieredStopAtLevel=1'],
    });
    port = Number(new URL(one.uri).port);
    pid = (await readInstance(join(dir, 'access')))?.pid ?? 0;
    return one;
  };
  let current = await started();
  /** To the whole group: `java` may be a script that started the JVM. */
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name);
    } catch {
      // already gone
    }
  };
  const kill = async () => {
    signal('SIGKILL');
    await current.stop();
  };
  const { uri, user, password } = current;
  return {
    uri,
    user,
    password,
    driver: () => neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true }),
    freeze: () => signal('SIGSTOP'),
    release: () => signal('SIGCONT'),
    kill,
    start: async () => {
      current = await started();
    },
    limitFiles: (bytes) =>
      void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`]),
    remove: async () => {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
