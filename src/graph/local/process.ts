import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { FULL_DISK, noSpaceIn } from './folder-fault.js';
import { LocalNeo4jError } from './local-neo4j-error.js';
import type { Runtime } from './runtime.js';
import { startLimitMs } from './start-limit.js';

const STOP_LIMIT_MS = 8_000;
const STDERR_TAIL = 4000;

const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
const JVM_FLAGS = [
  '-Xms64m',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dfile.encoding=UTF-8',
  '-Dlog4j.shutdownHookEnabled=false',
  '-Dlog4j2.disable.jmx=true',
  ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

export interface Neo4jProcessOptions {
  readonly runtime: Runtime;
  /** An existing folder: Neo4j's home, with data and logs. */
  readonly home: string;
  readonly password: string;
  readonly heapMb: number;
  /** On 127.0.0.1; 0: a free one. */
  readonly port: number;
  readonly jvmArguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Lets everything else on the machine go first. Default: no. */
  readonly behind?: boolean;
}

/** A running JVM, ended by `stop` or with this process, whichever comes first and however it comes. */
export interface Neo4jProcess {
  readonly uri: string;
  readonly pid: number;
  /** Fulfilled when the JVM is gone, never rejected. */
  readonly exited: Promise<void>;
  /** In order, or killed after `withinMs` (by default 8 s); its data are safe either way. May be called more than once. */
  stop(withinMs?: number): Promise<void>;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;
type Report = { readonly port: number } | { readonly kind: 'locked' | 'port' | 'no-space' | 'other'; message: string };

/** Resolves when Bolt answers. Throws LocalNeo4jError: no-java, locked, no-space, port, timeout, other. */
export async function startNeo4jProcess(options: Neo4jProcessOptions): Promise<Neo4jProcess> {
  const limitMs = await startLimitMs(options.home);
  const child = spawnLauncher(options);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const port = await portOf(child, options, limitMs).catch(async (error: unknown) => {
    kill(child);
    await exited;
    throw error;
  });
  letGo(child);
  let stopping: Promise<void> | undefined;
  const stop = (withinMs = STOP_LIMIT_MS) => (stopping ??= stopInOrder(child, exited, withinMs));
  return { uri: `bolt://127.0.0.1:${port}`, pid: child.pid ?? 0, exited, stop };
}

function spawnLauncher(options: Neo4jProcessOptions): Child {
  const { runtime, home, heapMb, port, jvmArguments, environment } = options;
  const pageCacheMb = Math.max(128, Math.floor(heapMb / 2));
  const collector = heapMb > 1024 ? '-XX:+UseG1GC' : '-XX:+UseSerialGC';
  const flags = [`-Xmx${heapMb}m`, collector, ...JVM_FLAGS, ...jvmArguments, '-cp', runtime.classpath];
  const child = spawn(runtime.java, [...flags, 'Neo4jLocal', home, String(port), String(pageCacheMb)], {
    cwd: home, // where a crashing JVM leaves its report
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true, // a group of its own: Ctrl-C reaches this process alone, which then stops the JVM in order
  });
  if (options.behind && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  child.stdin.on('error', () => undefined); // EPIPE when the JVM is gone: `exited` tells
  child.stdin.write(`${options.password}\n`); // not an argument: every user can read those
  return child;
}

async function portOf(child: Child, options: Neo4jProcessOptions, limitMs: number): Promise<number> {
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-STDERR_TAIL)));
  const limit = AbortSignal.timeout(limitMs);
  try {
    const report = await Promise.race([reportOf(child), diskFull(child, () => stderr), failed(child, limit)]);
    if (report === undefined) throw faultOf({ kind: 'other', message: `the JVM ended early\n${stderr}` }, options);
    if ('kind' in report) throw faultOf(report, options);
    return report.port;
  } catch (error) {
    if (!limit.aborted) throw error;
    throw new LocalNeo4jError('timeout', `Neo4j was not ready after ${Math.round(limitMs / 1000)} s.\n${stderr}`);
  }
}

/** The launcher's own line; undefined: the JVM ended without a word. */
function reportOf(child: Child): Promise<Report | undefined> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const json = /^NEO4J_(?:READY|FAILED) (\{.*\})$/.exec(line)?.[1];
      if (json !== undefined) resolve(JSON.parse(json) as Report);
    });
    child.once('close', () => resolve(undefined));
  });
}

/** On a full disk a starting Neo4j does not fail: it tries the same write again for ever, and says so on stderr. */
function diskFull(child: Child, stderr: () => string): Promise<Report> {
  return new Promise((resolve) => {
    child.stderr.on('data', () => {
      if (FULL_DISK.test(stderr())) resolve({ kind: 'no-space', message: stderr() });
    });
  });
}

/** Never fulfilled. Rejects when Java cannot be run, or at the limit. */
async function failed(child: Child, limit: AbortSignal): Promise<never> {
  const [error] = (await once(child, 'error', { signal: limit })) as unknown[];
  throw new LocalNeo4jError('no-java', `Java could not be started: ${String(error)}`);
}

function faultOf(report: Exclude<Report, { port: number }>, { home, port }: Neo4jProcessOptions): LocalNeo4jError {
  if (report.kind === 'no-space' || FULL_DISK.test(report.message)) return noSpaceIn(home);
  if (report.kind === 'locked') return new LocalNeo4jError('locked', `The data in ${home} are in use.`);
  if (report.kind === 'port') return new LocalNeo4jError('port', `Port ${port} of 127.0.0.1 is taken.`);
  return new LocalNeo4jError('other', `Neo4j could not be started in ${home}: ${report.message}`);
}

/** This process may end while the JVM runs, and the JVM then ends too. */
function letGo(child: Child): void {
  child.unref();
  for (const stream of child.stdio) if (stream instanceof Socket) stream.unref();
}

async function stopInOrder(child: Child, exited: Promise<void>, withinMs: number): Promise<void> {
  child.ref();
  child.stdin.end();
  const limit = setTimeout(() => kill(child), withinMs);
  await exited;
  clearTimeout(limit);
}

/** The whole group: `java` may be a script that started the JVM. */
function kill(child: Child): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // already gone
  }
}
