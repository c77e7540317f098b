import fc from 'fast-check';
import { sortKey } from '../../src/model/sort-key.js';

const collator = new Intl.Collator('vi');
const letters = Array.from(
  'aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵfjwz',
);
const characters = [...letters, ...letters.map((one) => one.toUpperCase()), ...Array.from(' -,.()/0123456789')];
const names = fc.array(fc.constantFrom(...characters), { maxLength: 8 }).map((parts) => parts.join(''));

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

it('orders any two names as the Vietnamese collation does', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      expect(order(sortKey(a), sortKey(b))).toBe(Math.sign(collator.compare(a, b)));
    }),
    { numRuns: 3000 },
  );
});

it('orders names that differ in tones and capitals alone as the Vietnamese collation does', () => {
  const variants = fc.constantFrom(
    'an',
    'án',
    'àn',
    'ản',
    'ãn',
    'ạn',
    'An',
    'ÁN',
    'ân',
    'ăn',
    'Ấn',
    'đan',
    'Dan',
    'dán',
    'ă n',
    'â-n',
  );
  fc.assert(
    fc.property(variants, variants, variants, variants, (a, b, c, d) => {
      expect(order(sortKey(a + b), sortKey(c + d))).toBe(Math.sign(collator.compare(a + b, c + d)));
    }),
  );
});

it('puts đ after d and ơ after ô', () => {
  const sorted = ['Đà Nẵng', 'Dương', 'Ơn', 'Ông', 'Oanh', 'Đắk Lắk'].sort((a, b) => order(sortKey(a), sortKey(b)));
  expect(sorted).toEqual(['Dương', 'Đà Nẵng', 'Đắk Lắk', 'Oanh', 'Ông', 'Ơn']);
});
