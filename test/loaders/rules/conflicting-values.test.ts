import { derivedBy, figures, textOn } from '../../support/derived.js';

const sites = (value: string, rest = '') =>
  `indicator: indicator:sites, about: province:a, place: province:a, value: ${value}, unit: sites, period: 2024-10${rest}`;

function conflicts(first: string, second: string) {
  return derivedBy('conflicting-values', textOn('a', figures(2, first)), textOn('b', figures(3, second)));
}

describe('conflicting values', () => {
  it('are found between two sources, and the finding cites both', () => {
    const [finding, ...others] = conflicts(sites('1830'), sites('1831'));
    expect(others).toEqual([]);
    expect(finding?.id).toMatch(/^finding:rule\/conflicting-values\/[0-9a-f]{16}$/);
    expect(finding?.concerns).toEqual(['observation:sites/a/2024-10/a-2', 'observation:sites/a/2024-10/b-3']);
    expect(finding?.evidence).toEqual([
      { source: 'source:a', paragraph: 2 },
      { source: 'source:b', paragraph: 3 },
    ]);
    expect(finding?.properties).toMatchObject({
      kind: 'CONTRADICTION',
      rule: 'conflicting-values',
      explanationEn:
        'The same indicator (Sites), subject and period 2024-10, yet the figures cannot all hold: “in” (a, paragraph 2); “in” (b, paragraph 3).',
    });
  });

  it('are found between ranks', () => {
    const rank = (place: number) => `indicator: indicator:share, about: province:a, rank: ${place}, period: 2023`;
    expect(conflicts(rank(2), rank(3))).toHaveLength(1);
    expect(conflicts(`${rank(2)}, rankAmong: cả nước`, `${rank(3)}, value: 0.7, unit: points`)).toHaveLength(1);
    expect(conflicts(rank(2), rank(2))).toEqual([]);
    expect(conflicts(rank(2), `${rank(3)}, rankAmong: vùng núi phía Bắc`)).toEqual([]);
    expect(conflicts(rank(2), `${rank(10)}, rankBound: TOP_N`)).toEqual([]);
  });

  it.each([
    ['equal values', sites('1830'), sites('1830')],
    ['a bound that allows both', sites('1830'), sites('1800', ', bound: MORE_THAN')],
    ['another unit', sites('1830'), sites('1900').replace('unit: sites', 'unit: thousands')],
    ['another scope', sites('1830'), sites('1900', ', scope: 5G')],
    ['another level', sites('1830'), sites('1900', ', level: COMMUNE')],
    ['a change, which is no level', sites('1830'), sites('10', ', baseline: 2021')],
    ['no known period', sites('1830').replace('2024-10', '2024-11'), sites('1900')],
    ['a part of the other', sites('1830'), sites('97', ', partOf: observation:sites/a/2024-10/a-2')],
  ])('are not seen in %s', (_, first, second) => {
    expect(conflicts(first, second)).toEqual([]);
  });

  it('are silent without a period', () => {
    const undated = (value: number) => `indicator: indicator:sites, about: province:a, value: ${value}`;
    expect(conflicts(undated(1), undated(2))).toEqual([]);
  });
});
