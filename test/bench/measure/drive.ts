import { Pool } from 'undici';
import { cpuMs } from '../servers/cpu.js';
import { type Question } from '../shapes/operation.js';

/** What is not answered this long after the end counts as refused, so that no turn lasts for ever. */
const PATIENCE_MS = 15_000;

/** What was seen of a server under a steady load. */
export interface Load {
  /** Of each request, in ms, as they came. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** Of all bodies. */
  readonly bytes: number;
  /** Processor time of the server's process, in ms; undefined where it cannot be told. */
  readonly cpu: number | undefined;
  /** Requests without an answer, with another status than 200, or with errors; these are not in `latencies`. */
  readonly refused: number;
}

export interface Target {
  readonly origin: string;
  readonly pid: number;
}

/** Asks the questions in turn, over and over, `inFlight` at a time, for some milliseconds. */
export async function drive(
  { origin, pid }: Target,
  questions: readonly Question[],
  inFlight: number,
  milliseconds: number,
): Promise<Load> {
  const pool = new Pool(origin, { connections: inFlight, pipelining: 1 });
  const latencies: number[] = [];
  let bytes = 0;
  let refused = 0;
  let next = 0;
  const before = cpuMs(pid);
  const begin = performance.now();
  const worker = async () => {
    while (performance.now() - begin < milliseconds) {
      const question = questions[next++ % questions.length];
      if (question === undefined) return;
      const sent = performance.now();
      const { status, body } = await ask(pool, question);
      bytes += body.byteLength;
      if (status === 200 && !isError(body)) latencies.push(performance.now() - sent);
      else refused += 1;
    }
  };
  const late = setTimeout(() => void pool.destroy(), milliseconds + PATIENCE_MS);
  await Promise.all(Array.from({ length: inFlight }, () => worker().catch(() => (refused += 1))));
  clearTimeout(late);
  const seconds = (performance.now() - begin) / 1000;
  const after = cpuMs(pid);
  await pool.destroy();
  const cpu = before === undefined || after === undefined ? undefined : after - before;
  return { latencies, seconds, bytes, cpu, refused };
}

/** Every question once, so that what keeps answers has them all. */
export async function askOnce({ origin }: Pick<Target, 'origin'>, questions: readonly Question[]): Promise<void> {
  const pool = new Pool(origin, { connections: 4, pipelining: 1 });
  await Promise.all(questions.map((question) => ask(pool, question)));
  await pool.close();
}

/** Errors are told in a short body, whatever the status. */
function isError(body: ArrayBuffer): boolean {
  return body.byteLength < 2000 && Buffer.from(body).includes('"errors":[');
}

/** One question, and the body of its answer. */
export async function ask(pool: Pool, { path, body }: Question) {
  const response = await pool.request({ path, method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: response.statusCode, body: await response.body.arrayBuffer() };
}
