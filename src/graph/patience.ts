import { GraphUnavailable } from '../errors.js';

/** How long a load waits for one answer of the database: a step takes a second or two, on a busy machine some more. */
const STALL_MS = 60_000;

export interface PatienceOptions {
  /** Default 60,000. */
  readonly stallMs?: number | undefined;
  /** Ends all waiting, with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits for the database, but no longer than one answer may take, nor once the load is to end.
 * @param pulse Tells how far a long answer is: while that changes, it is waited for.
 */
export type Patience = <T>(work: PromiseLike<T>, pulse?: () => number) => Promise<T>;

/** A frozen database never reports its own timeout: the clock on this side does. The patience throws GraphUnavailable, or the signal's reason. */
export function patienceOf({ stallMs = STALL_MS, signal }: PatienceOptions): Patience {
  return async (work, pulse) => {
    signal?.throwIfAborted();
    const over = new AbortController();
    const given = new Promise<never>((_, fail) => {
      let before = pulse?.();
      const look = () => {
        const now = pulse?.();
        if (now === before) fail(new GraphUnavailable(`The database has not answered for ${stallMs / 1000} s.`));
        before = now;
      };
      const timer = setInterval(look, stallMs);
      over.signal.addEventListener('abort', () => clearInterval(timer));
      const give = () => fail(signal?.reason as Error); // whoever aborts it gives an Error
      signal?.addEventListener('abort', give, { once: true, signal: over.signal });
    });
    try {
      return await Promise.race([work, given]);
    } finally {
      over.abort();
    }
  };
}
