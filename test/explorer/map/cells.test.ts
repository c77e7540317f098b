import { cellsOf, measureOf } from '../../../src/explorer/pages/map/cells.js';
import { type MapFiguresQuery } from '../../../src/explorer/api/operations.generated.js';

type Row = MapFiguresQuery['compare']['rows'][number];

const provinces = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  name: id,
  identifiers: [{ scheme: 'gso', value: `0${index}` }],
}));
const row = (id: string, observation: Partial<Row['observation']>, rank: number | null = null): Row => ({
  rank,
  place: { __typename: 'Province', id, name: id, nameEn: null },
  parts: [],
  observation: {
    id: `observation:${id}`,
    value: null,
    unit: null,
    bound: observation.value === undefined ? null : 'EXACT',
    raw: '',
    rank: null,
    outOf: null,
    rankBound: null,
    period: '2022',
    level: 'PROVINCE',
    scope: null,
    evidence: [],
    ...observation,
  },
});
const comparison = (rows: Row[], caveats: MapFiguresQuery['compare']['caveats'] = []) => ({
  indicator: { id: 'i', name: 'i', unit: null },
  rows,
  caveats,
});
const otherYear = (year: string) => `of ${year}`;

describe('cellsOf', () => {
  it('tells what is shown, what is only a bound, what is not comparable with its reason, and what is missing', () => {
    const rows = [row('a', { value: 5 }, 1), row('b', { value: 4, bound: 'NEARLY' }), row('c', { value: 3 })];
    const caveat = { verdict: 'NOT' as const, reason: 'another unit', places: [{ id: 'a' }, { id: 'c' }] };
    const { cells, shades } = cellsOf(provinces, comparison(rows, [caveat]), 'value', otherYear);
    expect(cells.map(({ state, bounded, reasons }) => [state, bounded, reasons])).toEqual([
      ['shown', false, []],
      ['shown', true, []],
      ['not-comparable', false, ['another unit']],
      ['missing', false, []],
    ]);
    expect(shades.map(({ low }) => low)).toEqual([4, 5]);
  });

  it('takes a rank of another year than most as not comparable', () => {
    const rows = [row('a', { rank: 1 }), row('b', { rank: 2 }), row('c', { rank: 1, period: '2021' })];
    expect(measureOf(rows)).toBe('rank');
    const { cells } = cellsOf(provinces, comparison(rows), 'rank', otherYear);
    expect(cells.map(({ state }) => state)).toEqual(['shown', 'shown', 'not-comparable', 'missing']);
    expect(cells[2]?.reasons).toEqual(['of 2021']);
  });

  it('shows a figure that stands alone: there is nothing to compare it with', () => {
    const caveat = { verdict: 'NOT' as const, reason: 'Fewer than two', places: [{ id: 'a' }] };
    const { cells } = cellsOf(provinces, comparison([row('a', { value: 5 })], [caveat]), 'value', otherYear);
    expect(cells[0]?.state).toBe('shown');
  });
});
