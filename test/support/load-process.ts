import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../../src/root.js';
import { programOf } from './program.js';
import { type TestServer } from './test-server.js';

/** A loader as a process of its own. */
export interface LoadProcess {
  readonly child: ChildProcess;
  /** Fulfilled when the seeds are read and the database is at work, or the loader has ended. */
  readonly working: Promise<unknown>;
  /** Its exit status, or the signal that ended it, and what it told on stderr. */
  readonly ended: Promise<{ readonly status: number | string | null; readonly told: string }>;
}

/** Starts `load --seeds` on a server. */
export function loadProcess(
  { uri, user, password }: TestServer,
  seedsDir: string,
  more: readonly string[] = [],
): LoadProcess {
  const env = { ...process.env, NODE_OPTIONS: '', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, [...programOf('loaders/cli'), 'load', '--seeds', seedsDir, ...more], {
    cwd: projectRoot(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const ended = once(child, 'close').then(([status, signal]: unknown[]) => ({
    status: (status ?? signal) as number | string | null, // as Node tells them
    told,
  }));
  // the first it says is what it read; the rest must be taken too
  const working = Promise.race([once(child.stdout.resume(), 'data'), ended]);
  return { child, working, ended };
}
