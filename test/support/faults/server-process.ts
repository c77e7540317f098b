import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../src/root.js';
import { programOf } from '../program.js';

/** The server as a process of its own. */
export interface ServerProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** Lines of its log so far, one JSON object each. */
  readonly log: readonly string[];
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  readonly rssMb: () => number;
  readonly openFiles: () => number;
}

const started: ChildProcess[] = [];
process.once('exit', () => killAll());

/** The process started last, be it up or not. */
export function lastStarted(): ChildProcess {
  const last = started.at(-1);
  if (!last) throw new Error('none was started');
  return last;
}

/** For afterAll: no server outlives its test file. */
export function killAll(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL');
}

/** Starts the server and waits for the line that says where it listens. */
export async function serverProcess(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const env = { ...process.env, NODE_OPTIONS: '', HOST: '127.0.0.1', PORT: '0', ...environment };
  const child = spawn(process.execPath, programOf('src/main'), {
    cwd: projectRoot(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const log: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  const ended = new Promise<number | string | null>((done) =>
    child.once('close', (code, signal) => done(code ?? signal)),
  );
  const address = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.push(line);
      const [, found] = /GraphQL at (http:\S+)\/graphql/.exec(line) ?? [];
      if (found !== undefined) done(found);
    });
    void ended.then(() => fail(new Error(`the server ended before it was up:\n${log.join('\n')}`)));
  });
  const proc = `/proc/${child.pid ?? 0}`;
  return {
    address,
    child,
    log,
    ended,
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1]) / 1024,
    openFiles: () => readdirSync(`${proc}/fd`).length,
  };
}

/** Milliseconds until /readyz says yes. Throws when that takes longer than `most`. */
export const readyAfter = (address: string, most: number) => readinessAfter(true, address, most);

/** Milliseconds until /readyz says no, which may be a second after the cause. Throws when that takes longer than `most`. */
export const unreadyAfter = (address: string, most: number) => readinessAfter(false, address, most);

async function readinessAfter(wanted: boolean, address: string, most: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    const passed = performance.now() - began;
    if (isReady === wanted) return passed;
    if (passed > most) throw new Error(`still ${isReady ? '' : 'not '}ready after ${most} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
