import fc from 'fast-check';
import { chosenFigures, isWithin } from '../../../src/api/compare/chosen-figures.js';
import { type Figure } from '../../../src/api/compare/figure.js';
import { both, figure } from '../../support/figures.js';

const chosen = (...given: readonly Partial<Figure>[]) =>
  chosenFigures(given.map((one, index) => figure('a', { id: `observation:${index}`, ...one }))).get('province:a')?.id;

describe('of a place’s figures, the one chosen is', () => {
  it.each<[string, Partial<Figure>, Partial<Figure>]>([
    ['the one with a number', { period: '2025', value: null }, { value: 3 }],
    ['the one about the place itself', { period: '2025', subjects: [{ id: 'x:y', name: both('Y') }] }, {}],
    ['the one without restriction', { period: '2025', scope: '5G' }, {}],
    ['the latest', { period: '2024' }, { period: '2025-01' }],
    ['the one with a known period', { period: null }, { period: '2001' }],
    ['the one at the level of the province', { period: '2025', level: 'VILLAGE' }, {}],
  ])('%s', (_, worse, better) => {
    expect([chosen(worse, better), chosen(better, worse)]).toEqual(['observation:1', 'observation:0']);
  });

  it('the one at the level that most places have', () => {
    const figures = [
      figure('a', { id: 'communes', level: 'COMMUNE' }),
      figure('a', { id: 'villages', level: 'VILLAGE', scope: 'thôn' }),
      figure('b', { level: 'VILLAGE' }),
    ];
    expect(chosenFigures(figures).get('province:a')?.id).toBe('villages');
  });

  it('kept together with other values stated of the very same thing', () => {
    const figures = [
      figure('a', { id: '1', value: 79 }),
      figure('a', { id: '2', value: 80 }),
      figure('a', { id: '3', value: 80, scope: '5G' }),
    ];
    const { rivals = [] } = chosenFigures(figures).get('province:a') ?? {};
    expect(rivals.map(({ id }) => id)).toEqual(['2']);
  });
});

describe('a span', () => {
  it.each([
    ['2024', '2024', '2025', true],
    ['2023-12-31', '2024', '2025', false],
    ['2024-06', '2024-06-15', null, true],
    ['2025', '2024', '2025', false],
    [null, null, '2025', false],
    [null, null, null, true],
  ])('%s lies from %s until before %s: %s', (period, from, to, expected) => {
    expect(isWithin(figure('a', { period }), { from, to })).toBe(expected);
  });

  it('of a year and the next year holds each day once', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2021-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const one = figure('a', { period: date.toISOString().slice(0, 10) });
        const years = [isWithin(one, { from: '2020', to: '2021' }), isWithin(one, { from: '2021', to: '2022' })];
        expect(years.filter(Boolean)).toHaveLength(1);
      }),
    );
  });
});
