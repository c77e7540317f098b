import { LRUCache } from 'lru-cache';
import { GraphUnavailable, NotAsked } from '../errors.js';
import { type Read } from '../graph/reader.js';
import { turnsOf } from './turns.js';

export interface PlanningGuard {
  /** The door with the guard before it. */
  readonly guarded: (read: Read) => Read;
  /** Whether a further new statement would be refused now. */
  readonly isFull: () => boolean;
}

export interface PlanningGuardOptions {
  /** Statements that may be planned at a time. */
  readonly atOnce: number;
  /** Longest time that a new statement waits for its turn, in milliseconds. */
  readonly waitMs: number;
  /** Most new statements that wait for their turn; those beyond fail at once, so that a storm of them does not hold up the rest. Default 16. */
  readonly mostWaiting?: number;
  /** Called for each new statement that was answered. */
  readonly planned?: () => void;
}

/** What is told where a new statement, or a new document, is not let in. */
export function tooManyNew(): GraphUnavailable {
  return new GraphUnavailable('The database is busy with other questions that it has not seen before.');
}

/** Ranks of those that wait for their turn. */
const [URGENT, ORDINARY] = [-1, 0];

/** Statements whose plans the database keeps; it keeps a thousand. */
const KEPT = 900;

/**
 * Lets only a few statements through that the database has not seen, for planning is what they cost it; all others pass freely. Of equal new
 * ones the first goes and the rest wait for it, and fail with it when the database does. The wrapped doors share what is known, and throw
 * GraphUnavailable when the wait is too long.
 */
export function planningGuard(options: PlanningGuardOptions): PlanningGuard {
  const { atOnce, waitMs, mostWaiting = 16, planned } = options;
  /** Whether the database has the plan, or may have lost it since. */
  const seen = new LRUCache<string, 'planned' | 'lost'>({ max: KEPT });
  /** Fulfilled with the failure, if any. */
  const planning = new Map<string, Promise<unknown>>();
  const turns = turnsOf({ atOnce, mostWaiting });

  const first = async (text: string, reading: () => Promise<readonly unknown[]>) => {
    const free = await turns.take(waitMs, seen.get(text) === 'lost' ? URGENT : ORDINARY);
    if (!free) throw tooManyNew();
    try {
      const rows = await reading();
      seen.set(text, 'planned');
      planned?.();
      return rows;
    } finally {
      free();
    }
  };

  /** A database that came back has forgotten its plans, so what fails is planned in turn again, ahead of what is new. */
  const known = (text: string, reading: () => Promise<readonly unknown[]>) =>
    reading().catch((error: unknown) => {
      if (error instanceof GraphUnavailable && !(error instanceof NotAsked)) seen.set(text, 'lost');
      throw error;
    });

  const guarded =
    (read: Read): Read =>
    async (text, parameters) => {
      if (seen.get(text) === 'planned') return known(text, () => read(text, parameters));
      const before = planning.get(text);
      if (!before) {
        const work = first(text, () => read(text, parameters)).finally(() => planning.delete(text));
        planning.set(text, failureOf(work));
        return work;
      }
      const failure = await before;
      if (failure instanceof GraphUnavailable) throw failure;
      return read(text, parameters);
    };
  return { guarded, isFull: () => turns.taken() >= atOnce && turns.waiting() >= mostWaiting };
}

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}
