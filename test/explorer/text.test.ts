import { amount } from '../../src/explorer/text/amount.js';
import { dayText, spanText } from '../../src/explorer/text/day-text.js';
import { entityName } from '../../src/explorer/text/entity-name.js';
import { labelOf } from '../../src/explorer/text/label.js';

describe('a date', () => {
  it('is told as exactly as it is known', () => {
    expect(['2008', '2008-04', '2008-03-28'].map((date) => dayText(date, 'vi'))).toEqual([
      '2008',
      '4/2008',
      '28/3/2008',
    ]);
    expect(['2008', '2008-04', '2008-03-28'].map((date) => dayText(date, 'en'))).toEqual([
      '2008',
      'April 2008',
      '28 March 2008',
    ]);
  });

  it('of a span that is open or half known', () => {
    expect(spanText('2008', null, 'vi')).toBe('2008 –');
    expect(spanText(null, '2025-07-01', 'vi')).toBe('? – 1/7/2025');
    expect(spanText(null, null, 'vi')).toBe('');
  });
});

describe('an amount', () => {
  it('has its bound, its grouping and its unit in the language', () => {
    const stations = { value: 1900, unit: 'sites', bound: 'NEARLY' };
    expect([amount(stations, 'vi'), amount(stations, 'en')]).toEqual(['gần 1.900 điểm', 'nearly 1,900 sites']);
    expect(amount({ value: 6.01, unit: '%', bound: 'EXACT' }, 'vi')).toBe('6,01%');
    expect(amount({ value: null, unit: 'people', bound: null }, 'en')).toBe('');
  });
});

describe('a name of the schema without a label', () => {
  it('is made readable', () => {
    expect(labelOf({}, 'issuedOn', 'vi')).toBe('Issued on');
    expect(labelOf({}, 'OTHER_DOCUMENT', 'en')).toBe('Other document');
  });
});

describe('the name of a place', () => {
  it('tells those of today from those before them, once', () => {
    expect(entityName('province:lao-cai-2025', 'Tỉnh Lào Cai', 'vi')).toBe('Tỉnh Lào Cai (từ 2025)');
    expect(entityName('commune:34-00004', 'Ba Dinh Ward', 'en')).toBe('Ba Dinh Ward (since 2025)');
    expect(entityName('province:nghe-an-2025', 'Nghe An Province (since 2025)', 'en')).toBe(
      'Nghe An Province (since 2025)',
    );
    expect(entityName('province:lao-cai', 'Tỉnh Lào Cai', 'vi')).toBe('Tỉnh Lào Cai');
  });
});
