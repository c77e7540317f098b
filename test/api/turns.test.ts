import { turnsOf } from '../../src/api/turns.js';

/** Takes the only turn, then lets others wait for it; tells in which order they had it. */
async function orderOf(asked: readonly (readonly [name: string, rank?: number])[]): Promise<readonly string[]> {
  const turns = turnsOf({ atOnce: 1, mostWaiting: 3 });
  const first = await turns.take(1_000);
  const order: string[] = [];
  const all = asked.map(async ([name, rank]) => {
    const end = await turns.take(1_000, rank);
    order.push(end ? name : `${name} refused`);
    end?.();
  });
  await Promise.resolve();
  first?.();
  await Promise.all(all);
  expect([turns.taken(), turns.waiting()]).toEqual([0, 0]);
  return order;
}

describe('turns', () => {
  it('are had in the order of coming', async () => {
    expect(await orderOf([['a'], ['b'], ['c']])).toEqual(['a', 'b', 'c']);
  });

  it('are had first by those of a lower rank', async () => {
    expect(
      await orderOf([
        ['a', 30],
        ['b', 10],
        ['c', 10],
      ]),
    ).toEqual(['b', 'c', 'a']);
  });

  it('are refused where too many wait, but for ranks below 0, which take nobody else’s place', async () => {
    expect(await orderOf([['a', -1], ['b'], ['c'], ['d'], ['e'], ['f', -1]])).toEqual([
      'e refused',
      'a',
      'f',
      'b',
      'c',
      'd',
    ]);
  });

  it('are not waited for longer than one wants', async () => {
    const turns = turnsOf({ atOnce: 1 });
    const end = await turns.take(1_000);
    expect(await turns.take(5)).toBeUndefined();
    expect([turns.taken(), turns.waiting()]).toEqual([1, 0]);
    end?.();
    expect(turns.taken()).toBe(0);
  });
});
