import { type Figure } from '../../../src/api/compare/figure.js';
import { harmonised, type Change, type Harmonised } from '../../../src/api/compare/harmonised.js';
import { both, figure, indicator, place } from '../../support/figures.js';

const target = place('c-2025', { era: 'P34', label: both('c (since 2025)') });
const merged: readonly Change[] = [
  { part: 'WHOLE', other: place('a') },
  { part: 'WHOLE', other: place('b') },
];
const byPlace = (...figures: readonly Figure[]) => new Map(figures.map((one) => [one.place.id, one]));
const told = (one: Harmonised) => (typeof one === 'function' ? one('EN') : one);
const sum = (a: Partial<Figure>, b: Partial<Figure>, given = indicator()) =>
  told(harmonised({ place: target, changes: merged }, 'P34', byPlace(figure('a', a), figure('b', b)), given));

describe('a unit of the era asked for has', () => {
  it('its own figure where there is one', () => {
    const own = figure(target);
    expect(harmonised({ place: target, changes: merged }, 'P34', byPlace(own, figure('a')), indicator())).toBe(own);
  });

  it('the sum over the units merged into it, with its parts', () => {
    const result = sum({ value: 8, raw: '8 trạm' }, { value: 5, raw: 'gần 5', bound: 'NEARLY', period: '2025-02' });
    expect(result).toMatchObject({
      id: 'observation:sites/c-2025/computed',
      place: target,
      value: 13,
      raw: '8 trạm + gần 5',
      bound: 'NEARLY',
      period: '2025-02',
      subjects: [{ id: target.id }],
      parts: [{ value: 8 }, { value: 5 }],
    });
  });

  it('the figure of the unit that it continues unchanged, whatever is measured', () => {
    const changes: readonly Change[] = [{ part: 'UNCHANGED', other: place('a') }];
    const share = indicator({ additivity: 'WEIGHTED_MEAN' });
    const figures = byPlace(figure('a', { value: 99.6, raw: '99,6%' }));
    expect(harmonised({ place: target, changes }, 'P34', figures, share)).toMatchObject({ value: 99.6, raw: '99,6%' });
    expect(harmonised({ place: place('d'), changes }, 'P63', figures, share)).toMatchObject({ value: 99.6 });
  });

  it.each<[string, Partial<Figure>, string]>([
    ['units', { unit: 'masts' }, 'units differ: a: sites; b: masts.'],
    ['levels', { level: 'VILLAGE' }, 'levels differ: a: province; b: village.'],
    ['restrictions', { scope: '5G' }, 'restrictions differ: a: not told; b: 5G.'],
    ['subjects', { subjects: [{ id: 'x:y', name: both('Y') }] }, 'they do not describe the same thing.'],
    ['kinds of period', { periodKind: 'DURING' }, 'some tell of a moment, others of a span: a: a moment; b: a span.'],
    ['knowledge of the period', { period: null }, 'a period is not told: a: 2024-12-31; b: not told.'],
    ['words', { value: null, raw: 'nhiều' }, 'some have no number: a: “1”; b: “nhiều”.'],
    ['years', { period: '2022' }, 'More than 12 months lie between the periods: b: 2022; a: 2024-12-31.'],
  ])('no sum of figures that differ in %s', (_, other, reason) => {
    expect(sum({}, other)).toBe(
      `c-2025: The figures of a, b are not added up: ${reason}`.replace('c-2025', 'c (since 2025)'),
    );
  });

  it('no sum of shares or ranks, and the reason', () => {
    expect(sum({}, {}, indicator({ additivity: 'WEIGHTED_MEAN' }))).toMatch(/: Shares and means are not added up/);
    expect(sum({}, {}, indicator({ additivity: 'NONE' }))).toMatch(/: Ranks, scores and the like are not added up/);
  });

  it('nothing where a part is missing or only a part of a unit went into it', () => {
    const without = harmonised({ place: target, changes: merged }, 'P34', byPlace(figure('a')), indicator());
    expect(told(without)).toBe('c (since 2025): no figure of b, without which the sum would be too small.');
    const changes: readonly Change[] = [{ part: 'PARTIAL', other: place('a') }];
    expect(told(harmonised({ place: target, changes }, 'P34', byPlace(figure('a')), indicator()))).toBe(
      'c (since 2025): only a part of a went into it, whose figure cannot be divided.',
    );
    expect(told(harmonised({ place: target, changes: [] }, 'P34', new Map(), indicator()))).toMatch(
      /no unit of the other era/,
    );
  });

  it('nothing of a later unit that it is only a part of', () => {
    const changes: readonly Change[] = [{ part: 'WHOLE', other: target }];
    expect(told(harmonised({ place: place('a'), changes }, 'P63', byPlace(figure(target)), indicator()))).toBe(
      'a: it went into c (since 2025) with others, whose figure cannot be divided.',
    );
  });
});
