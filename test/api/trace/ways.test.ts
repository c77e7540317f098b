import fc from 'fast-check';
import { Walk } from '../../../src/api/trace/walk.js';
import { Ways } from '../../../src/api/trace/ways.js';
import { type LevelRow } from '../../../src/api/trace/level.js';

/** A walk over relationships between single letters, followed along their direction from `a`. */
function walked(edges: readonly (readonly [string, string])[]): Walk {
  const walk = new Walk([{ asked: 'a', id: 'a', labels: ['Plan'], held: true, toldOn: null, stored: [] }]);
  for (let level = ['a']; level.length > 0;) {
    level = level.flatMap((near) => {
      const kept = edges.flatMap(([from, to], index) =>
        from === near ? ([[`e${index}`, `r${index}`, to]] as const) : [],
      );
      const row: LevelRow = [near, 'OUT', 'CITES', kept.length, 0, kept];
      walk.tell(edges.map(([, to]) => [to, [to < 'd' ? 'Plan' : 'Law'], []]));
      return walk.follow(row).map(({ id }) => id);
    });
  }
  return walk;
}

/** All ways of least length from `a` to an id, by brute force. */
function shortest(edges: readonly (readonly [string, string])[], to: string): readonly string[] {
  let ways = ['a'];
  for (let length = 0; length <= 6; length += 1) {
    const found = ways.filter((way) => way.endsWith(to));
    if (found.length > 0) return found;
    ways = ways.flatMap((way) => edges.filter(([from]) => way.endsWith(from)).map(([, next]) => way + next));
  }
  return [];
}

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const someEdges = fc.uniqueArray(fc.tuple(letter, letter), { maxLength: 10, selector: (edge) => edge.join('') });

describe('ways through what a search found', () => {
  it('lead to where it ended, shortest first, and are counted', () => {
    const ways = new Ways(walked([['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd'], ['d', 'b'], ['a', 'e']]), undefined); // prettier-ignore
    expect(ways.first(10).map(({ ids }) => ids.join(''))).toEqual(['ae', 'abd', 'acd']);
    expect(ways.first(2).map(({ ids }) => ids.join(''))).toEqual(['ae', 'abd']);
    expect(Object.fromEntries(ways.counts())).toEqual({ a: 1, b: 1, c: 1, d: 2, e: 1 });
  });

  it('are as many as their relationships make them, in the order of these', () => {
    const edges = [['a', 'b'], ['b', 'd'], ['b', 'd'], ['a', 'c'], ['c', 'd'], ['d', 'e']] as const; // prettier-ignore
    const walk = walked(edges);
    walk.facts.reverse();
    const ways = new Ways(walk, undefined);
    expect(ways.counts().get('e')).toBe(3);
    const relations = ways.first(10).map(({ facts }) => facts.map(({ id }) => id).join(' '));
    expect(relations).toEqual(['r0 r1 r5', 'r0 r2 r5', 'r3 r4 r5']);
  });

  it('lead to each entity of the kinds wanted, and over others', () => {
    const edges = [['a', 'b'], ['b', 'd'], ['d', 'e'], ['a', 'c']] as const; // prettier-ignore
    const ways = new Ways(walked(edges), (labels) => labels.includes('Law'));
    expect(ways.first(10).map(({ ids }) => ids.join(''))).toEqual(['abd', 'abde']);
    expect([...ways.onTheWay()].sort()).toEqual(['a', 'b', 'd', 'e']);
  });

  it('are all the shortest ones, each once, in order', () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const walk = walked(edges);
        const ways = new Ways(walk, () => true);
        const found = ways.first(10_000).map(({ ids }) => ids.join(''));
        const ids = [...walk.found.keys()].filter((id) => id !== 'a');
        const expected = ids.flatMap((id) => shortest(edges, id));
        expect([...found].sort()).toEqual([...expected].sort());
        expect(found).toEqual([...found].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
        for (const id of ids) expect(ways.counts().get(id)).toBe(shortest(edges, id).length);
      }),
    );
  });
});
