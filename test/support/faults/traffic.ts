import { Agent } from 'node:http';
import { exchange, type Sent } from './exchange.js';

export interface TrafficOptions {
  readonly connections: number;
  /** An answer that comes later than this is late, in milliseconds. */
  readonly lateMs: number;
  /** Sent besides, as one of so many; what comes back is not looked at. */
  readonly abuse?: { readonly sent: readonly Sent[]; readonly oneIn: number };
}

/** What came of requests whose right answers are known. */
export interface Tally {
  sound: number;
  /** Refused in order: 503 with its code. */
  refused: number;
  /** Never taken: the server had closed the connection, or listens no more. */
  unheard: number;
  late: number;
  /** Answers that differ from the right ones. */
  readonly wrong: string[];
  /** Whatever else came, or did not. */
  readonly dirty: string[];
  /** Of sound answers. */
  readonly milliseconds: number[];
}

export interface Traffic {
  readonly tally: Tally;
  /** Starts to count anew. */
  readonly reset: () => void;
  readonly stop: () => Promise<Tally>;
}

/** Asks the questions again and again, the next one on each connection as soon as the last is answered, and compares with the first answers. */
export async function traffic(address: string, asked: readonly Sent[], options: TrafficOptions): Promise<Traffic> {
  const right = await Promise.all(asked.map((sent) => rightAnswer(address, sent)));
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  let tally = emptyTally();
  let stopped = false;
  const ask = async (turn: number) => {
    const { abuse } = options;
    const bad = abuse && turn % abuse.oneIn === 0 ? abuse.sent[(turn / abuse.oneIn) % abuse.sent.length] : undefined;
    if (bad) {
      await exchange(address, bad, agent).catch(() => undefined);
      return;
    }
    const which = turn % asked.length;
    const began = performance.now();
    await exchange(address, asked[which] ?? {}, agent).then(
      (got) => judge(tally, got, right[which] ?? ''),
      (error: unknown) => judgeBroken(tally, error),
    );
    if (performance.now() - began > options.lateMs) tally.late += 1;
  };
  const connection = async (first: number) => {
    for (let turn = first; !stopped; turn += options.connections) {
      const { refused, unheard } = tally;
      await ask(turn);
      // clients in their right mind pause; these would take the processor from the database that starts
      if (tally.refused > refused || tally.unheard > unheard) await new Promise((done) => setTimeout(done, 100));
    }
  };
  const all = Promise.all(Array.from({ length: options.connections }, (_, first) => connection(first)));
  return {
    get tally() {
      return tally;
    },
    reset: () => {
      tally = emptyTally();
    },
    stop: async () => {
      stopped = true;
      await all;
      agent.destroy();
      return tally;
    },
  };
}

/** The answer, asked for again while the server refuses: on a busy machine the first of its shape may take too long. */
async function rightAnswer(address: string, sent: Sent): Promise<string> {
  for (let tries = 20; ; tries -= 1) {
    const { status, text } = await exchange(address, sent);
    if (status === 200) return text;
    if (tries === 0) throw new Error(`no answer to compare with: ${status} ${text.slice(0, 300)}`);
    await new Promise((done) => setTimeout(done, 500));
  }
}

function emptyTally(): Tally {
  return { sound: 0, refused: 0, unheard: 0, late: 0, wrong: [], dirty: [], milliseconds: [] };
}

function judge(
  tally: Tally,
  { status, text, milliseconds }: Awaited<ReturnType<typeof exchange>>,
  right: string,
): void {
  if (text === right) {
    tally.sound += 1;
    tally.milliseconds.push(milliseconds);
  } else if (status === 503 && text.includes('"SERVICE_UNAVAILABLE"')) tally.refused += 1;
  else if (status === 200) tally.wrong.push(text.slice(0, 300));
  else tally.dirty.push(`${status} ${text.slice(0, 300)}`);
}

/**
 * A connection closed before a byte of the answer came was closed while the request was on its way, or waited to be taken; the server's log
 * tells those that it had taken.
 */
function judgeBroken(tally: Tally, error: unknown): void {
  const { code } = error as { readonly code?: string }; // of node:http
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE') tally.unheard += 1;
  else tally.dirty.push(String(error));
}

/** Asks one question every so many milliseconds, whatever else goes on. */
export async function canary(address: string, sent: Sent, everyMs: number): Promise<{ stop: () => Promise<Canary> }> {
  const right = await rightAnswer(address, sent);
  const agent = new Agent({ keepAlive: true });
  const seen = { failures: [] as string[], milliseconds: [] as number[] };
  const under = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const asked = exchange(address, sent, agent).then(
      ({ text, milliseconds }) => {
        seen.milliseconds.push(milliseconds);
        if (text !== right) seen.failures.push(text.slice(0, 300));
      },
      (error: unknown) => void seen.failures.push(String(error)),
    );
    under.add(asked.finally(() => under.delete(asked)));
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(under);
      agent.destroy();
      return seen;
    },
  };
}

export interface Canary {
  readonly failures: readonly string[];
  readonly milliseconds: readonly number[];
}
