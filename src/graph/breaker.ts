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
 * Reads fail at once while the database is away, instead of each waiting out its time. Whether it is away, only the probe tells, which is sent
 * when a read fails or is slow: slow questions alone never shut the door for everybody.
 */
export function breakerOf(read: Read, { probe, slowMs, everyMs, changed }: BreakerOptions): Breaker {
  let [isOpen, openings, stopped] = [false, 0, false];
  let probing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const ask = () => {
    if (stopped) return;
    probing ??= probe()
      .then(
        () => {
          if (isOpen) changed?.();
          isOpen = false;
        },
        (error: unknown) => {
          if (!isOpen) {
            openings += 1;
            changed?.(error);
          }
          isOpen = true;
          timer = setTimeout(ask, everyMs).unref();
        },
      )
      .then(() => (probing = undefined));
  };
  return {
    read: async (text, parameters, withinMs) => {
      if (isOpen) throw new GraphUnavailable('The database is away.');
      const slow = setTimeout(ask, slowMs);
      try {
        return await read(text, parameters, withinMs);
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
