export interface TurnsOptions {
  /** Turns that are taken at a time. */
  readonly atOnce: number;
  /** Most that wait for one. */
  readonly mostWaiting: number;
}

/** Turns are handed out to so many at a time, first come, first served. */
export interface Turns {
  /**
   * The function that ends the turn, to be called once; undefined when too many wait already, or none was free within `waitMs`. The urgent
   * wait however many do, ahead of the others.
   */
  readonly take: (waitMs: number, isUrgent?: boolean) => Promise<(() => void) | undefined>;
  readonly taken: () => number;
  readonly waiting: () => number;
}

export function turnsOf({ atOnce, mostWaiting }: TurnsOptions): Turns {
  const urgent = new Set<() => void>();
  const others = new Set<() => void>();
  let taken = 0;
  const end = () => {
    const [next] = urgent.size > 0 ? urgent : others;
    if (next) next();
    else taken -= 1;
  };
  const wait = (waitMs: number, queue: Set<() => void>) =>
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
    take: (waitMs, isUrgent = false) => {
      if (taken >= atOnce) {
        if (isUrgent) return wait(waitMs, urgent);
        return others.size < mostWaiting ? wait(waitMs, others) : Promise.resolve(undefined);
      }
      taken += 1;
      return Promise.resolve(end);
    },
    taken: () => taken,
    waiting: () => urgent.size + others.size,
  };
}
