import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger } from 'pino';
import { type ErrorCode } from '../errors.js';
import { type App } from './app.js';

/** So many in a row that the database is away, or else busy for long. */
const MOST_UNANSWERED = 3;

/** Nobody asks when nobody has for so long. */
const QUIET_MS = 300;

const UNAVAILABLE: ErrorCode = 'SERVICE_UNAVAILABLE';

/** An operation that clients are likely to send. */
export interface KnownOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface WarmUpOptions {
  /** How long to wait for it, in milliseconds; what is left is asked behind the first clients. */
  readonly withinMs: number;
  readonly log: Logger;
  /** Whether the server is to stop. */
  readonly isOver: () => boolean;
}

/**
 * Asks the known operations once, one after the other: a Neo4j that has just started takes up to a second for the first question of a shape,
 * and the server's own code is compiled meanwhile. What is left when the first clients may come is asked only while none of them asks. Ends
 * where the database does not answer a few, and never throws.
 */
export async function warmUp(app: App, operations: readonly KnownOperation[], options: WarmUpOptions): Promise<void> {
  const { withinMs, log, isOver } = options;
  const began = performance.now();
  const waiting = new AbortController();
  const all = async () => {
    let [asked, unanswered, before] = [0, 0, app.asked()];
    for (const operation of operations) {
      if (waiting.signal.aborted && app.asked() > before) await quiet(app, isOver);
      if (isOver() || unanswered === MOST_UNANSWERED) break;
      before = app.asked() + 1; // this one
      if (await isAnswered(app, operation)) [asked, unanswered] = [asked + 1, 0];
      else unanswered += 1;
    }
    const milliseconds = Math.round(performance.now() - began);
    if (isOver()) return;
    log.info({ asked, of: operations.length, planned: app.planned(), milliseconds }, 'known operations were asked');
  };
  await Promise.race([all(), sleep(withinMs, undefined, { signal: waiting.signal, ref: false })]);
  waiting.abort();
}

/** Waits until nobody has asked for a while. */
async function quiet(app: App, isOver: () => boolean): Promise<void> {
  let before: number;
  do {
    before = app.asked();
    await sleep(QUIET_MS, undefined, { ref: false });
  } while (app.asked() !== before && !isOver());
}

async function isAnswered(app: App, operation: KnownOperation): Promise<boolean> {
  try {
    const contextValue = app.context();
    const { body } = await app.apollo.executeOperation({ ...operation }, { contextValue });
    const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
    return !errors?.some(({ extensions }) => extensions?.['code'] === UNAVAILABLE); // of another dataset some ask for what it has not
  } catch {
    return false; // clients will be told
  }
}
