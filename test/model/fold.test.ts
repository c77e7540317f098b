import fc from 'fast-check';
import { folded } from '../../src/model/fold.js';
import { foldedWords, wordsOf } from '../../src/model/words.js';

/** As the words say it, for a text as a whole. */
function plainlyFolded(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd');
  return bare.toLowerCase().replace(/\s+/g, ' ').trim();
}

const characters = fc.oneof(
  fc.constantFrom('đ', 'Ệ', 'o\u0302\u0301', ' ', '\u00a0', '\t', 'Σ', 'ﬁ', '１', '\u2003', '한', '𝔸', '\u0323'),
  fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
);
const text = fc.array(characters, { maxLength: 12 }).map((parts) => parts.join(''));

it('folds character by character as it would the whole', () => {
  expect(folded(' Nghị  quyết\u00a0Số 09-NQ/TU \n')).toBe('nghi quyet so 09-nq/tu');
  fc.assert(
    fc.property(text, (given) => {
      expect(folded(given)).toBe(plainlyFolded(given));
    }),
    { numRuns: 2000 },
  );
});

it('folds words alone as it does with their places', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(foldedWords(given)).toEqual(wordsOf(given).map((word) => word.folded));
    }),
    { numRuns: 1000 },
  );
});
