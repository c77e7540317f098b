export interface TurnsOptions {
  /** Turns that are taken at a time. */
  readonly atOnce: number;
  /** Most that wait for one. */
  readonly mostWaiting: number;
}

/** Turns are handed out to so many at a time, first come, first served. */
export interface Turns {
  /** The function that ends the turn, to be called once; undefined when too many wait already, or none was free within `waitMs`. */
  readonly take: (waitMs: number) => Promise<(() => void) | undefined>;
  readonly taken: () => number;
  readonly waiting: () => number;
}

export function turnsOf({ atOnce, mostWaiting }: TurnsOptions): Turns {
  const queue = new Set<() => void>();
  let taken = 0;
  const end = () => {
    const [next] = queue;
    if (next) next();
    else taken -= 1;
  };
  const wait = (waitMs: number) =>
    new Promise<(() => void) | undefined>((done) => {
      const start = () => {
        clearTimeout(timer);
        queue.delete(start);
        done(end);
      };
      const timer = setTimeout(() => {
        queue.delete(start);
        done(undefined);
      }, waitMs);
      queue.add(start);
    });
  return {
    take: (waitMs) => {
      if (taken >= atOnce) return queue.size < mostWaiting ? wait(waitMs) : Promise.resolve(undefined);
      taken += 1;
      return Promise.resolve(end);
    },
    taken: () => taken,
    waiting: () => queue.size,
  };
}
