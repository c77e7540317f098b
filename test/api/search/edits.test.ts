import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { edits } from '../../../src/api/search/edits.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'g'), maxLength: 8 });

describe('typing mistakes', () => {
  it.each([
    ['nghe', 'nghe', 0],
    ['nge', 'nghe', 1],
    ['vietle', 'vietel', 1],
    ['tuog', 'tuong', 1],
    ['viettle', 'viettel', 1],
    ['yne', 'yen', 1],
    ['bac', 'ninh', 3],
  ])('between %s and %s are %d', (a, b, count) => {
    expect(edits(a, b, 2)).toBe(count);
  });

  it('are the same both ways, and at most as many as without swapping', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        const count = edits(a, b, most);
        expect(edits(b, a, most)).toBe(count);
        expect(count).toBeLessThanOrEqual(Math.min(distance(a, b), most + 1));
        expect(count === 0).toBe(a === b);
        if (distance(a, b) === 1) expect(count).toBe(1);
      }),
    );
  });
});
