import fc from 'fast-check';
import { type Figure } from '../../../src/api/compare/figure.js';
import { type Sentence } from '../../../src/api/compare/sentence.js';
import { type Lang } from '../../../src/api/lang.js';
import { ranksOf } from '../../../src/api/compare/ranks.js';
import { doubtsOf, pairsOf, pairVerdict, verdictsOf } from '../../../src/api/compare/verdicts.js';
import { both, figure, indicator, place } from '../../support/figures.js';

const about = (other: Partial<Figure>, given = indicator(), lang: Lang = 'EN') => {
  const { verdict, reasons } = pairVerdict([figure('a'), figure('b', other)], given);
  return [verdict, ...reasons.map((reason) => reason(lang))];
};
const share = indicator({ unit: '%', additivity: 'WEIGHTED_MEAN' });

describe('two figures are', () => {
  it('comparable when nothing speaks against it', () => {
    expect(about({ value: 2, period: '2024-01-01' })).toEqual(['COMPARABLE']);
  });

  it.each<[string, Partial<Figure>, readonly string[]]>([
    ['a bound', { bound: 'NEARLY', raw: 'gần 1900' }, ['PARTLY', 'A bound (nearly), no exact value: b “gần 1900”.']],
    [
      'another restriction',
      { scope: '5G' },
      ['PARTLY', 'Restricted in different ways: a: no restriction told; b: “5G”.'],
    ],
    ['no period', { period: null }, ['PARTLY', 'No period is told: b “1”.']],
    [
      'a period more than 12 months away',
      { period: '2023-12-30' },
      ['PARTLY', 'More than 12 months lie between the periods: b: 2023-12-30; a: 2024-12-31.'],
    ],
    ['no level', { level: null }, ['PARTLY', 'The level of counting is told for some only: a: province; b: not told.']],
    [
      'other subjects',
      { subjects: [{ id: 'telecom-operator:x', name: both('X') }] },
      ['PARTLY', 'The figure of b describes X, not the place as a whole.'],
    ],
    ['another unit', { unit: 'masts' }, ['NOT', 'Different units: a: sites; b: masts.']],
    ['another level', { level: 'VILLAGE' }, ['NOT', 'Counted at different levels: a: province; b: village.']],
    [
      'a flow beside a stock',
      { periodKind: 'DURING' },
      ['NOT', 'Some are told of a moment, others of a span: a: a moment; b: a span.'],
    ],
    ['words alone', { value: null, raw: 'nhiều' }, ['NOT', 'Told in words, without a number: b “nhiều”.']],
    ['a rank alone', { value: null, rank: 3, raw: 'thứ 3' }, ['NOT', 'Only a rank is told, no value: b “thứ 3”.']],
    [
      'a unit of the other era',
      { place: place('b', { era: 'P34' }), subjects: [{ id: 'province:b', name: both('b') }] },
      ['NOT', 'Units of two eras; harmoniseTo brings them into one: a: 63 provinces; b: 34 provinces.'],
    ],
    [
      'a unit of another rank',
      { place: place('b', { kind: 'District' }) },
      ['PARTLY', 'Units of different rank: a: province; b: district.'],
    ],
  ])('in doubt for %s', (_, other, expected) => {
    expect(about(other)).toEqual(expected);
  });

  it('in doubt in Vietnamese as well', () => {
    expect(about({ bound: 'NEARLY', raw: 'gần 1900', level: 'VILLAGE' }, indicator(), 'VI')).toEqual([
      'NOT',
      'Được tính ở các cấp khác nhau: a: tỉnh; b: thôn, bản.',
      'Là một giới hạn (gần), không phải giá trị đúng: b “gần 1900”.',
    ]);
  });

  it('in doubt where the whole of a share is printed for one only', () => {
    expect(about({ denominator: 840_932 }, share)).toEqual([
      'PARTLY',
      'The whole of which it is a share is printed for some only: a: not printed; b: 840932.',
    ]);
  });

  it('not comparable where spans differ in length and values add up', () => {
    const during = { periodKind: 'DURING', period: '2024' };
    const doubts = doubtsOf([figure('a', during), figure('b', { ...during, period: '2024-12' })], indicator());
    expect(doubts.map(({ verdict, reason }) => [verdict, reason('EN')])).toEqual([
      ['NOT', 'Spans of different length: a: 12 months; b: 1 month.'],
    ]);
  });

  it('comparable as ranks among the same only', () => {
    const ranked = (name: string, outOf: number) => figure(name, { value: null, bound: null, rank: 3, outOf });
    const verdict = (outOf: number) => pairVerdict([ranked('a', 63), ranked('b', outOf)], indicator()).verdict;
    expect([verdict(63), verdict(20)]).toEqual(['PARTLY', 'NOT']);
  });

  it('in doubt when one is contradicted', () => {
    const stated = (name: string) => [
      { source: '', sourceName: both(name), file: 'f', sha256: null, paragraph: 1, row: null, raw: null },
    ];
    const rival = figure('b', { value: 3, statements: stated('Báo Y') });
    expect(about({ rivals: [rival], statements: stated('Báo X') })).toEqual([
      'PARTLY',
      'Stated in two ways for b: “1” (Báo X) and “3” (Báo Y).',
    ]);
  });

  it('not comparable when a finding is about just them, and partly when it is about more', () => {
    const warned = (figures: number) => [
      { id: 'finding:x', explanation: both('They count different things.'), figures },
    ];
    const verdict = (figures: number) =>
      pairVerdict(
        [figure('a', { warnings: warned(figures) }), figure('b', { warnings: warned(figures) })],
        indicator(),
      );
    expect(verdict(2).verdict).toBe('NOT');
    expect(verdict(2).reasons.map((reason) => reason('EN'))).toEqual(['They count different things.']);
    expect(verdict(3).verdict).toBe('PARTLY');
  });
});

describe('all figures together', () => {
  it('come first, and say which places have none', () => {
    const note: Sentence = () => 'c: no figure is known.';
    const verdicts = verdictsOf([figure('a'), figure('b')], indicator(), [note]);
    expect(verdicts).toEqual([
      { places: [], verdict: 'COMPARABLE', reasons: [note] },
      { places: ['province:a', 'province:b'], verdict: 'COMPARABLE', reasons: [] },
    ]);
    expect(verdictsOf([figure('a')], indicator(), [])[0]?.verdict).toBe('NOT');
  });

  it('are no better and no worse than the worst pair, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(someFigure, { minLength: 2, maxLength: 5 }), fc.boolean(), (drawn, adds) => {
        const given = indicator({ additivity: adds ? 'SUM' : 'WEIGHTED_MEAN' });
        const figures = drawn.map((one, index) => figure(`p${index}`, one));
        const worst = (list: readonly Figure[]) => verdictsOf(list, given, [])[0]?.verdict;
        const weight = { COMPARABLE: 0, PARTLY: 1, NOT: 2 };
        const pairs = pairsOf(figures).map((pair) => weight[pairVerdict(pair, given).verdict]);
        expect(weight[worst(figures) ?? 'COMPARABLE']).toBe(Math.max(...pairs));
        expect(worst([...figures].reverse())).toBe(worst(figures));
      }),
    );
  });
});

describe('ranks', () => {
  it('are shared by equal values, and only exact ones have them', () => {
    const figures = [
      figure('a', { value: 5 }),
      figure('b', { value: 9 }),
      figure('c', { value: 5 }),
      figure('d', { value: 7, bound: 'NEARLY' }),
    ];
    expect([...ranksOf(figures, indicator())]).toEqual([
      ['province:a', 2],
      ['province:b', 1],
      ['province:c', 2],
    ]);
  });

  it('leave out what most others are not comparable with, and all where no side is the larger', () => {
    const odd = figure('c', { value: 7, level: 'VILLAGE' });
    const ranks = ranksOf([figure('a', { value: 5 }), figure('b', { value: 9 }), odd], indicator());
    expect([...ranks.keys()]).toEqual(['province:a', 'province:b']);
    expect(ranksOf([figure('a'), odd], indicator()).size).toBe(0);
  });

  it('are quick enough for a hundred places', () => {
    const figures = Array.from({ length: 100 }, (_, index) =>
      figure(`p${index}`, { value: index, level: index % 3 ? 'VILLAGE' : 'COMMUNE' }),
    );
    const start = performance.now();
    expect(verdictsOf(figures, indicator(), [])).toHaveLength(4951);
    expect(ranksOf(figures, indicator()).size).toBe(66);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

const someFigure: fc.Arbitrary<Partial<Figure>> = fc.record({
  value: fc.constantFrom(1, 2, null),
  rank: fc.constantFrom(null, 3),
  outOf: fc.constantFrom(null, 63, 20),
  rankAmong: fc.constantFrom(null, 'cả nước'),
  bound: fc.constantFrom('EXACT', 'NEARLY'),
  unit: fc.constantFrom('sites', 'sites', 'masts'),
  level: fc.constantFrom('PROVINCE', 'PROVINCE', 'VILLAGE', null),
  scope: fc.constantFrom(null, '5G', '4G'),
  denominator: fc.constantFrom(null, 10),
  period: fc.constantFrom('2024', '2024-06', '2023-01-01', null),
  periodFrom: fc.constantFrom(null, '2021'),
  periodKind: fc.constantFrom('POINT', 'DURING', 'UNKNOWN'),
  warnings: fc.constantFrom(
    [],
    [{ id: 'finding:x', explanation: both('x'), figures: 2 }],
    [{ id: 'finding:y', explanation: both('y'), figures: 3 }],
  ),
});
