import { GraphUnavailable } from '../../src/errors.js';
import { breakerOf } from '../../src/graph/breaker.js';

/** A database that is there or not, and a door to it. */
function doorTo({ slowMs = 1_000 }: { readonly slowMs?: number } = {}) {
  const database = { isThere: true, isSlow: false, reads: 0, probes: 0 };
  const read = () => {
    database.reads += 1;
    if (database.isSlow) return new Promise<never>(() => undefined);
    return database.isThere ? Promise.resolve([7]) : Promise.reject(new GraphUnavailable('gone'));
  };
  const probe = () => {
    database.probes += 1;
    return database.isThere ? Promise.resolve() : Promise.reject(new Error('gone'));
  };
  const told: unknown[] = [];
  return {
    database,
    told,
    breaker: breakerOf(read, { probe, slowMs, everyMs: 20, changed: (error) => told.push(error) }),
  };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('the breaker', () => {
  it('shuts the door when a read fails and the database does not answer, and opens it again when it does', async () => {
    const { database, told, breaker } = doorTo();
    database.isThere = false;
    await expect(breaker.read('', {})).rejects.toThrow('gone');
    await pause(5);
    expect([breaker.isOpen(), breaker.openings()]).toEqual([true, 1]);
    await expect(breaker.read('', {})).rejects.toThrow(GraphUnavailable);
    expect(database.reads).toBe(1);
    database.isThere = true;
    await pause(60);
    expect(await breaker.read('', {})).toEqual([7]);
    const { probes } = database;
    await pause(60);
    expect([breaker.openings(), database.probes]).toEqual([1, probes]);
    expect(told).toEqual([new Error('gone'), undefined]);
  });

  it('asks when a read is slow, and leaves the door open when the database answers', async () => {
    const { database, breaker } = doorTo({ slowMs: 10 });
    database.isSlow = true;
    void breaker.read('', {});
    void breaker.read('', {});
    await pause(40);
    expect([database.probes > 0, breaker.isOpen()]).toEqual([true, false]);
    database.isThere = false;
    void breaker.read('', {});
    await pause(40);
    expect(breaker.isOpen()).toBe(true);
    breaker.stop();
  });

  it('leaves the door open while the database answers others, though the probe is late', async () => {
    let reads = 0;
    const read = () => {
      reads += 1;
      return reads === 1 ? Promise.reject(new GraphUnavailable('no answer in time')) : Promise.resolve([7]);
    };
    const probe = () => pause(30).then(() => Promise.reject(new Error('late')));
    const breaker = breakerOf(read, { probe, slowMs: 1_000, everyMs: 20 });
    await expect(breaker.read('', {})).rejects.toThrow('no answer in time');
    expect(await breaker.read('', {})).toEqual([7]);
    await pause(60);
    expect([breaker.isOpen(), breaker.openings()]).toEqual([false, 0]);
    expect(await breaker.read('', {})).toEqual([7]);
  });

  it('does not mind faults of a statement', async () => {
    const breaker = breakerOf(() => Promise.reject(new TypeError('ours')), {
      probe: () => Promise.reject(new Error('never asked')),
      slowMs: 1_000,
      everyMs: 20,
    });
    await expect(breaker.read('', {})).rejects.toThrow('ours');
    await pause(10);
    expect(breaker.isOpen()).toBe(false);
  });
});
