import { shortestPaths } from '../../../src/api/trace/shortest-paths.js';

const START = (id: string) => [id, id, ['Province'], true, '', '9999'];
const WAY = ['province:a', 'province:b'];

/** A database in which the ends have so many relationships, and which gives these rows for the ways of each question. */
function database(degrees: readonly [number, number], answers: readonly unknown[]) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const read = (text: string, parameters: Readonly<Record<string, unknown>>) => {
    const ends = WAY.map((id, index) => [id, degrees[index]]);
    if (text.includes('shortestPath')) return Promise.resolve([[WAY.map(START), ends, [1]]]);
    asked.push(parameters['asked'] as Readonly<Record<string, unknown>>);
    return Promise.resolve([answers[asked.length - 1] ?? [false, []]]);
  };
  return { asked, read };
}

const given = { from: 'province:a', to: 'province:b', maxDepth: 3, first: 2 };

describe('the shortest paths', () => {
  it('follow more ways to one entity where too few are left', async () => {
    const steps = [[['e1', 'r1']]];
    const { asked, read } = database(
      [3, 4],
      [
        [true, []],
        [false, [[WAY, steps]]],
      ],
    );
    const paths = await shortestPaths(read, { ...given, maxDepth: 1 });
    expect(asked.map(({ kept }) => kept)).toEqual([12n, 120n]);
    expect(paths.map(({ ids }) => ids)).toEqual([WAY]);
  });

  it('give up following more at some time', async () => {
    const { asked, read } = database([3, 4], Array(9).fill([true, []]));
    expect(await shortestPaths(read, { ...given, maxDepth: 1 })).toEqual([]);
    expect(asked.map(({ kept }) => kept)).toEqual([12n, 120n, 1200n, 12_000n]);
  });

  it.each([
    [[3, 4] as const, { near: 'province:a', far: 'province:b', forward: true }],
    [[4, 3] as const, { near: 'province:b', far: 'province:a', forward: false }],
  ])('begin at the end with less around it: %j', async (degrees, expected) => {
    const { asked, read } = database(degrees, []);
    await shortestPaths(read, given);
    expect(asked).toMatchObject([
      { ...expected, nearSteps: 0, farSteps: 0 },
      { ...expected, nearSteps: 1, farSteps: 0 },
      { ...expected, nearSteps: 1, farSteps: 1 },
    ]);
  });

  it('tell a way once for each choice of its relationships, in their order, as many as are asked for', async () => {
    const steps = [
      [
        ['e1', 'r1'],
        ['e2', 'r2'],
      ],
      [
        ['e3', 'r3'],
        ['e4', 'r4'],
      ],
    ];
    const { read } = database([3, 4], [[false, [[['province:a', 'x', 'province:b'], steps]]]]);
    const paths = await shortestPaths(read, { ...given, first: 3 });
    expect(paths.map(({ keys }) => keys.map(({ id }) => id))).toEqual([
      ['r1', 'r3'],
      ['r1', 'r4'],
      ['r2', 'r3'],
    ]);
  });
});
