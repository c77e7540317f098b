import fc from 'fast-check';
import { luceneQuery } from '../../../src/api/search/lucene-query.js';
import { typedOf } from '../../../src/api/search/typed.js';

/** A clause of ours: a field, a word of letters and digits, and perhaps a star, a number of mistakes and a weight. */
const CLAUSE = /^_(search|whole|number):[\p{L}\p{N}]+(-\d+[\p{L}\p{N}-]*)?(\*|~[12])?(\^\d+(\.\d+)?)?$/u;

const [VERY, NEAR] = [{ near: false }, { near: true }];

describe('what the index is asked', () => {
  it('is words, the name as a whole, and numbers', () => {
    const clauses = luceneQuery(typedOf('NQ 09-TU', 'text'), VERY).split(' ');
    expect(clauses).toContain('_number:9nqtu^40');
    expect(clauses).toContain('_number:n9^10');
    expect(luceneQuery(typedOf('Nghệ An', 'text'), NEAR).split(' ')).toContain('_whole:nghean~2^8');
    expect(luceneQuery(typedOf('UBND', 'text'), VERY).split(' ')).toContain('_search:uy');
  });

  it('seeks typing mistakes only when told to', () => {
    const typed = typedOf('Sở Thông tin', 'text');
    expect(luceneQuery(typed, VERY)).not.toContain('~');
    expect(luceneQuery(typed, NEAR)).toContain('_search:thong~1^0.5');
  });

  it('has no syntax but ours, whatever is typed', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom('"', '\\', '/', '(', '[', '*', '~', '^', ':', 'A', 'N', 'D', ' ', '9'),
        maxLength: 40,
      }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const typed = typedOf(text, 'text');
        if (typed.words.length === 0) return;
        for (const clause of luceneQuery(typed, NEAR).split(' ')) expect(clause).toMatch(CLAUSE);
      }),
    );
  });

  it('stays small', () => {
    const longest = typedOf('nghe an xyz '.repeat(33), 'text');
    expect(luceneQuery(longest, NEAR).split(' ').length).toBeLessThan(150);
    expect(() => typedOf('x'.repeat(401), 'text')).toThrow('text: 401 characters are too many');
  });
});
