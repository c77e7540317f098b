import { type Link, type Stop } from '../../../src/explorer/pages/trace/chain.js';
import { layered } from '../../../src/explorer/pages/trace/layered.js';
import { next } from '../../../src/explorer/pages/trace/next.js';

const MEASURES = { width: 100, height: 40, gapX: 50, gapY: 10 };

const stop = (id: string, layer: number): Stop => ({ id, layer, type: 'Plan', name: id, doubts: 0 });
const link = (near: string, far: string): Link => ({
  id: `${near}${far}`,
  type: 'IMPLEMENTS',
  near,
  far,
  outwards: true,
  implied: false,
  planned: false,
  evidence: [],
});

const chain = {
  stops: [stop('a', 0), stop('b', 1), stop('c', 1), stop('d', 2), stop('e', 2), stop('f', 2)],
  links: [
    link('a', 'b'),
    link('a', 'c'),
    link('b', 'd'),
    link('b', 'e'),
    link('c', 'e'),
    link('c', 'f'),
    link('b', 'c'),
  ],
  ways: [],
};
const { places, width, height } = layered(chain, MEASURES);

describe('a chain in columns', () => {
  it('has each stop in the column of its layer, beside what follows from it', () => {
    expect(Object.fromEntries(places)).toEqual({
      a: { x: 0, y: 62.5 },
      b: { x: 150, y: 25 },
      c: { x: 150, y: 100 },
      d: { x: 300, y: 0 },
      e: { x: 300, y: 50 },
      f: { x: 300, y: 100 },
    });
    expect([width, height]).toEqual([400, 140]);
  });

  it('keeps the head of a long list in sight', () => {
    const children = Array.from({ length: 30 }, (_, at) => stop(`n${at}`, 1));
    const long = layered(
      { stops: [stop('a', 0), ...children], links: children.map(({ id }) => link('a', id)) },
      MEASURES,
    );
    expect(long.places.get('a')?.y).toBe(100);
  });

  it('places a stop whose way is not shown', () => {
    const alone = layered({ stops: [stop('a', 0), stop('b', 2)], links: [] }, MEASURES);
    expect(alone.places.get('b')).toEqual({ x: 300, y: 50 });
  });

  it.each([
    ['ArrowRight', 'a', 'b'],
    ['ArrowLeft', 'f', 'c'],
    ['ArrowDown', 'b', 'c'],
    ['ArrowUp', 'f', 'e'],
    ['ArrowUp', 'd', null],
    ['ArrowLeft', 'c', 'a'],
    ['Home', 'f', 'a'],
    ['x', 'f', null],
  ])('is walked by %s from %s to %s', (key, from, to) => {
    expect(next(key, from, chain, places)).toBe(to);
  });
});
