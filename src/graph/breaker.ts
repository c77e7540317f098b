import { GraphUnavailable } from '../errors.js';
import { type Read } from './reader.js';

/** A read door that is shut while the database does not answer. */
export interface Breaker {
  readonly read: Read;
  readonly isOpen: () => boolean;
  /** How often the database was found away. */
  readonly openings: () => number;
  /** Ends the asking. */
  readonly stop: () => void;
}

export interface BreakerOptions {
  /** Fulfilled when the database answers, in its own short time. */
  readonly probe: () => Promise<unknown>;
  /** How long a read may last before the database is asked whether it is still there, in milliseconds. */
  readonly slowMs: number;
  /** How often it is asked while it is away, in milliseconds. */
  readonly everyMs: number;
  /** Called when the database is found away, with the probe's error, and without one when it is back. */
  readonly changed?: (error?: unknown) => void;
}

/**
 * Reads fail at once while the database is away, instead of each waiting out its time. Whether it is away, the probe tells, which is sent
 * when a read fails or is slow: slow questions alone never shut the door for everybody, nor does a crowd of them, beside which a probe may
 * be late; a database that answers somebody meanwhile is there.
 */
export function breakerOf(read: Read, { probe, slowMs, everyMs, changed }: BreakerOptions): Breaker {
  let [isOpen, openings, stopped] = [false, 0, false];
  let probing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let answered = 0;
  const isThere = () => {
    if (isOpen) changed?.();
    isOpen = false;
  };
  const isAway = (error: unknown) => {
    if (!isOpen) {
      openings += 1;
      changed?.(error);
    }
    isOpen = true;
    timer = setTimeout(ask, everyMs).unref();
  };
  const ask = () => {
    if (stopped) return;
    const before = answered;
    probing ??= probe()
      .then(isThere, (error: unknown) => (answered > before ? isThere() : isAway(error)))
      .then(() => (probing = undefined));
  };
  return {
    read: async (text, parameters, withinMs) => {
      if (isOpen) throw new GraphUnavailable('The database is away.');
      const slow = setTimeout(ask, slowMs);
      try {
        const rows = await read(text, parameters, withinMs);
        answered += 1;
        return rows;
      } catch (error) {
        if (error instanceof GraphUnavailable) ask();
        throw error;
      } finally {
        clearTimeout(slow);
      }
    },
    isOpen: () => isOpen,
    openings: () => openings,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
