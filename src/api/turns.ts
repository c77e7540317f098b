export interface TurnsOptions {
  /** Turns that are taken at a time. */
  readonly atOnce: number;
  /** Most that wait for one. Default: however many. */
  readonly mostWaiting?: number;
}

/** Turns are handed out to so many at a time. */
export interface Turns {
  /**
   * The function that ends the turn, to be called once; undefined when too many wait already, or none was free within `waitMs`. Of those that
   * wait the one of the lowest `rank` goes first, of equals the one that came first; with a rank below 0 one waits however many do.
   */
  readonly take: (waitMs: number, rank?: number) => Promise<(() => void) | undefined>;
  readonly taken: () => number;
  readonly waiting: () => number;
}

export function turnsOf({ atOnce, mostWaiting = Infinity }: TurnsOptions): Turns {
  /** What each waits to do, and its rank. */
  const waiting = new Map<() => void, number>();
  let taken = 0;
  const end = () => {
    const next = firstOf(waiting);
    if (next) next();
    else taken -= 1;
  };
  const wait = (waitMs: number, rank: number) =>
    new Promise<(() => void) | undefined>((done) => {
      const start = () => {
        clearTimeout(timer);
        waiting.delete(start);
        done(end);
      };
      const timer = setTimeout(() => {
        waiting.delete(start);
        done(undefined);
      }, waitMs);
      waiting.set(start, rank);
    });
  const isFull = () => [...waiting.values()].filter((rank) => rank >= 0).length >= mostWaiting;
  return {
    take: (waitMs, rank = 0) => {
      if (taken >= atOnce) return rank >= 0 && isFull() ? Promise.resolve(undefined) : wait(waitMs, rank);
      taken += 1;
      return Promise.resolve(end);
    },
    taken: () => taken,
    waiting: () => waiting.size,
  };
}

function firstOf(waiting: ReadonlyMap<() => void, number>): (() => void) | undefined {
  let [first, lowest] = [undefined as (() => void) | undefined, Infinity];
  for (const [start, rank] of waiting) if (rank < lowest) [first, lowest] = [start, rank];
  return first;
}
