import fc from 'fast-check';
import { hasSeveralWords, luceneQuery } from '../../../src/api/search/lucene-query.js';
import { typedOf } from '../../../src/api/search/typed.js';

/** A clause of ours: a field, a word of letters and digits, and perhaps a star, a number of mistakes and a weight. */
const CLAUSE = /^_(search|whole|number):[\p{L}\p{N}]+(-\d+[\p{L}\p{N}-]*)?(\*|~[12])?(\^\d+(\.\d+)?)?$/u;

/** How deep in brackets a query ends, and the least on the way. */
function depthsOf(query: string): { readonly last: number; readonly least: number } {
  let [last, least] = [0, 0];
  for (const letter of query) {
    if (letter === '(') last += 1;
    if (letter === ')') last -= 1;
    least = Math.min(least, last);
  }
  return { last, least };
}

describe('what the index is asked', () => {
  it('is words, the name as a whole, and numbers', () => {
    const clauses = luceneQuery(typedOf('NQ 09-TU', 'text'), 'any').split(' ');
    expect(clauses).toContain('_number:9nqtu^40');
    expect(clauses).toContain('_number:n9^10');
    expect(luceneQuery(typedOf('Nghệ An', 'text'), 'near').split(' ')).toContain('_whole:nghean~2^8');
    expect(luceneQuery(typedOf('UBND', 'text'), 'any').split(' ')).toContain('_search:uy');
  });

  it('seeks typing mistakes only when told to', () => {
    const typed = typedOf('Sở Thông tin', 'text');
    expect(luceneQuery(typed, 'any')).not.toContain('~');
    expect(luceneQuery(typed, 'near')).toContain('_search:thong~1^0.5');
  });

  it('requires each word that says something, in one of the ways in which it may be written, when all are needed', () => {
    const [words = '', ...others] = luceneQuery(typedOf('Sở của TTTT Yên Bái', 'text'), 'all').split(/(?<=\)\)) /);
    expect(words.slice(1, -1).split(/ (?=\+\()/)).toEqual([
      '+(_search:so^2 _number:so^4 _search:socua)',
      '+(_search:tttt^2 _number:tttt^4 (+_search:thong +_search:tin +_search:truyen +_search:thong) _search:cuatttt _search:ttttyen)',
      '+(_search:yen^2 _number:yen^4 _search:ttttyen _search:yenbai)',
      '+(_search:bai^2 _number:bai^4 _search:bai* _search:yenbai)',
    ]);
    expect(others.join(' ')).toMatch(/^_whole:socuattttyenbai/);
  });

  it('is the same for all words and for any where there is one, or where a number is', () => {
    expect(['Sở', 'của Sở', 'Kế hoạch 586', 'Yên Bái'].map((text) => hasSeveralWords(typedOf(text, 'text')))).toEqual([
      false,
      false,
      false,
      true,
    ]);
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
        for (const clause of luceneQuery(typed, 'near').split(' ')) expect(clause).toMatch(CLAUSE);
        const all = luceneQuery(typed, 'all').split(' ');
        for (const clause of all) expect(clause.replace(/^[+(]*/, '').replace(/\)*$/, '')).toMatch(CLAUSE);
        expect(depthsOf(all.join(' '))).toEqual({ last: 0, least: 0 });
      }),
    );
  });

  it('stays small', () => {
    const longest = typedOf('nghe an xyz '.repeat(33), 'text');
    for (const need of ['all', 'near'] as const) expect(luceneQuery(longest, need).split(' ').length).toBeLessThan(150);
    expect(() => typedOf('x'.repeat(401), 'text')).toThrow('text: 401 characters are too many');
  });
});
