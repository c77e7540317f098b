import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { projectRoot } from '../../../src/root.js';
import { type Database } from '../database.js';
import { untilReady } from './ready.js';

const PATIENCE_MS = 60_000;

/** Those that run: they end with the bench, however it ends. */
const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** How a server is started. */
export interface Command {
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A server that runs in a process of its own. */
export interface RunningServer {
  /** Without a path. */
  readonly origin: string;
  readonly pid: number;
  /** From the start of the process to the line that tells the address. */
  readonly listeningMs: number;
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port against a database. Resolves when it is ready; throws with what it wrote when it ends before. */
export async function startServer(
  { arguments: given, environment = {} }: Command,
  { uri, password }: Pick<Database, 'uri' | 'password'>,
): Promise<RunningServer> {
  const begin = performance.now();
  const child = spawn(process.execPath, given, {
    cwd: projectRoot(),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      NEO4J_URI: uri,
      NEO4J_PASSWORD: password,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const origin = await originOf(child);
  const listeningMs = performance.now() - begin;
  child.stdout.resume();
  await untilReady(origin);
  return {
    origin,
    pid: child.pid ?? 0,
    listeningMs,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function originOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told = (told + text).slice(-4000)));
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      told = `${told}${line}\n`.slice(-4000);
      const origin = /GraphQL at (https?:\/\/[^/\s]+)/.exec(line)?.[1];
      if (origin !== undefined) resolve(origin);
    });
    child.once('exit', (code) => reject(new Error(`a server ended with ${code ?? 'a signal'}:\n${told}`)));
    setTimeout(() => reject(new Error(`a server told no address:\n${told}`)), PATIENCE_MS).unref();
  });
  return address;
}
