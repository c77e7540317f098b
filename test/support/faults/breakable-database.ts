import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { openLocalNeo4j } from '../../../src/graph/local/instance.js';
import { readInstance } from '../../../src/graph/local/instance-file.js';
import { testFolder, type TestServer } from '../test-server.js';

/** A Neo4j to which anything may happen, always at the same address. */
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
}

/** Started by the first test file that asks for it and joined by the next ones, with whatever is in it; it ends with the run. */
export async function breakableDatabase(): Promise<BreakableDatabase> {
  const dir = join(testFolder(), 'breakable');
  let port = 0;
  let pid = 0;
  const started = async () => {
    const one = await openLocalNeo4j({
      dir,
      heapMb: 384,
      port,
      log: () => undefined,
      jvmArguments: ['-XX:TieredStopAtLevel=1'],
    });
    port = Number(new URL(one.uri).port);
    pid = (await readInstance(join(dir, 'access')))?.pid ?? 0;
    return one;
  };
  const { uri, user, password } = await started();
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
    while (isAlive(pid)) await sleep(20);
  };
  return {
    uri,
    user,
    password,
    driver: () => neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true }),
    freeze: () => signal('SIGSTOP'),
    release: () => signal('SIGCONT'),
    kill,
    start: async () => {
      await started();
    },
    limitFiles: (bytes) =>
      void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`]),
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
