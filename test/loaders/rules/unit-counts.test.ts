import { derivedBy, figures, textOn } from '../../support/derived.js';

/** Three communes of a district of A, of which one was found missing in a release of 2025-01-11 and one was merged on 2025-07-01. */
const UNITS = `
  - paragraph: 2
    entities:
      - {id: district:63-1, name: Huyện 1, era: P63, partOf: province:a}
      - {id: commune:63-1, name: Xã 1, era: P63, partOf: district:63-1}
      - {id: commune:63-2, name: Xã 2, era: P63, partOf: district:63-1, existsTo: 2025-07-01}
      - {id: commune:63-3, name: Xã 3, era: P63, partOf: district:63-1, existsTo: 2025-01-11}
      - {id: commune:63-9, name: Xã 9, era: P63, partOf: province:b, existsTo: 2024-09-14}
      - {id: commune:34-1, name: Xã mới, era: P34}
    placeChanges:
      - {from: commune:63-2, to: commune:34-1, part: WHOLE, effectiveOn: 2025-07-01}
`;

function disagreements(period: string, rest: string) {
  const line = `indicator: indicator:share, about: province:a, place: province:a${period === '' ? '' : `, period: ${period}`}, ${rest}`;
  return derivedBy('unit-counts', textOn('a', UNITS + figures(3, line)));
}

const OUT_OF = (denominator: number, more = '') =>
  `level: COMMUNE, value: 100, unit: "%", numerator: 1, denominator: ${denominator}${more}`;

describe('a stated count of units', () => {
  it('that the reference data does not bear out is found', () => {
    const [finding] = disagreements('2025-03', OUT_OF(3));
    expect(finding?.concerns).toEqual(['observation:share/a/2025-03/a-3', 'province:a']);
    expect(finding?.properties['explanationEn']).toBe(
      '“in” (a, paragraph 3) counts 3 communes, but the reference data has 2 as of 2025-03 for A Province.',
    );
    expect(disagreements('2025-08', OUT_OF(2))).toHaveLength(1);
    expect(disagreements('2025-03', 'value: 3, unit: communes')).toHaveLength(1);
    expect(disagreements('2025-03', 'rank: 1, outOf: 63')).toHaveLength(1);
    expect(
      disagreements('2025-03', 'level: DISTRICT, value: 50, unit: "%", numerator: 1, denominator: 2'),
    ).toHaveLength(1);
  });

  it('that agrees is not', () => {
    expect(disagreements('2025-03', OUT_OF(2))).toEqual([]);
    expect(disagreements('2025-08', OUT_OF(1))).toEqual([]);
    expect(disagreements('2025-03', 'rank: 1, outOf: 2')).toEqual([]);
    expect(disagreements('2025-03', 'rank: 1, outOf: 1')).toEqual([]);
    expect(disagreements('2025-03', 'rank: 1, outOf: 1, rankAmong: "tỉnh, thành phố"')).toHaveLength(1);
    expect(disagreements('2025-03', 'value: 1, unit: communes')).toEqual([]);
  });

  it('is passed over where the number is not known: between two releases, before the first, without period or place', () => {
    expect(disagreements('2024-10', OUT_OF(2))).toEqual([]);
    expect(disagreements('2024-10', OUT_OF(3))).toEqual([]);
    expect(disagreements('2024-10', OUT_OF(4))).toHaveLength(1);
    expect(disagreements('2005', OUT_OF(9))).toEqual([]);
    expect(disagreements('', OUT_OF(9))).toEqual([]);
    expect(disagreements('2025-03', OUT_OF(1, ', scope: xã miền núi'))).toEqual([]);
    expect(disagreements('2025-03', 'rank: 1, outOf: 14, rankAmong: vùng núi phía Bắc')).toEqual([]);
  });
});
