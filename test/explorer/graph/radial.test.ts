import { radial } from '../../../src/explorer/pages/graph/radial.js';
import { toward } from '../../../src/explorer/pages/graph/toward.js';

const around = (count: number, parent = 'a', prefix = parent) =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, parent }));

function nearest(points: ReadonlyMap<string, { readonly x: number; readonly y: number }>): number {
  const all = [...points.values()];
  return Math.min(
    ...all.flatMap((one, at) => all.slice(at + 1).map((two) => Math.hypot(one.x - two.x, one.y - two.y))),
  );
}

describe('a neighbourhood in rings', () => {
  const four = radial([{ id: 'a', parent: null }, ...around(4)]);

  it('has the centre in the middle and its neighbours around it', () => {
    expect(Object.fromEntries(four)).toEqual({
      a: { x: 0, y: 0 },
      a0: { x: 92, y: -92 },
      a1: { x: 92, y: 92 },
      a2: { x: -92, y: 92 },
      a3: { x: -92, y: -92 },
    });
  });

  it.each([
    ['one ring', [{ id: 'a', parent: null }, ...around(299)]],
    ['two rings', [{ id: 'a', parent: null }, ...around(60), ...around(120, 'a0', 'b'), ...around(119, 'a30', 'c')]],
  ])('leaves room between three hundred in %s', (_, nodes) => {
    expect(nearest(radial(nodes))).toBeGreaterThan(24);
  });

  it.each([
    ['ArrowRight', 'a', 'a0'],
    ['ArrowDown', 'a0', 'a1'],
    ['ArrowLeft', 'a1', 'a2'],
    ['ArrowUp', 'a0', null],
    ['Enter', 'a', null],
  ])('is walked by %s from %s to %s', (key, from, to) => {
    expect(toward(key, from, four)).toBe(to);
  });
});
