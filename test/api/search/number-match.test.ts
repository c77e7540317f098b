import { numberMatch } from '../../../src/api/search/number-match.js';
import { typedNumberOf } from '../../../src/api/search/typed-number.js';
import { wordsOf } from '../../../src/model/words.js';

function matched(typed: string, number: string): number | undefined {
  const found = typedNumberOf(wordsOf(typed));
  return found && numberMatch(found, number)?.score;
}

describe('a typed document number', () => {
  it.each([
    '09-NQ/TU',
    '09 NQ TU',
    '09/NQ-TU',
    '09nq/tu',
    '9-nq/tu',
    'NQ09-TU',
    'NQ 09/TU',
    'NQ-TU 09',
    'Nghị quyết số 09-NQ/TU',
  ])('is all of 09-NQ/TU as %s', (typed) => expect(matched(typed, '09-NQ/TU')).toBe(1));

  it('is part of it with a type alone, less without', () => {
    const [withType, alone] = [matched('nghị quyết 09', '09-NQ/TU'), matched('09', '09-NQ/TU')];
    expect(withType).toBeGreaterThan(alone ?? 1);
    expect(withType).toBeLessThan(1);
  });

  it('is another one with another ordinal, type or issuer', () => {
    expect(matched('10-NQ/TU', '09-NQ/TU')).toBeUndefined();
    expect(matched('quyết định 09', '09-NQ/TU')).toBeUndefined();
    expect(matched('09/QĐ-UBND', '09-NQ/TU')).toBeUndefined();
    expect(numberMatch(typedNumberOf(wordsOf('09-NQ/TW')) ?? fail(), '09-NQ/TU')).toMatchObject({ mistyped: true });
  });

  it('knows years and letters behind the ordinal', () => {
    expect(matched('nghị định 47/2020', '47/2020/NĐ-CP')).toBeGreaterThan(0.7);
    expect(matched('36a/nq-cp', '36a/NQ-CP')).toBe(1);
    expect(matched('202/2025/QH15', '202/2025/QH15')).toBe(1);
  });
});

function fail(): never {
  throw new Error('no number');
}
