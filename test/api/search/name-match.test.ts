import { nameMatch, type NameMatch } from '../../../src/api/search/name-match.js';
import { wordsOf } from '../../../src/model/words.js';

function matched(typed: string, name: string, related = '', given = ''): NameMatch | undefined {
  const words = (text: string) => new Set(wordsOf(text).map(({ folded }) => folded));
  return nameMatch(wordsOf(typed), wordsOf(name), { related: words(related), given: words(given) });
}

const score = (...given: Parameters<typeof matched>) => matched(...given)?.score ?? 0;

describe('a name', () => {
  it('fits wholly by its very words', () => {
    expect(matched('nghệ an', 'Nghệ An')).toMatchObject({ score: 1, likeness: 'accented' });
    expect(matched('Hoà Bình', 'Hòa Bình')).toMatchObject({ score: 1, likeness: 'accented' });
  });

  it('fits the better the nearer its accents and letters are', () => {
    const order = ['Nghệ An', 'nghe an', 'nghê an', 'nghean', 'ngệ an', 'nghi an lộc'].map((typed) =>
      score(typed, 'Nghệ An'),
    );
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
    expect(matched('ngệ an', 'Nghệ An')?.likeness).toBe('fuzzy');
  });

  it('fits by its initials, and run together', () => {
    expect(score('Sở TT&TT Nghệ An', 'Sở Thông tin và Truyền thông tỉnh Nghệ An')).toBeGreaterThan(0.9);
    expect(score('sở tttt nghệ an', 'Sở Thông tin và Truyền thông tỉnh Nghệ An')).toBeGreaterThan(0.9);
    expect(score('UBND', 'Ủy ban nhân dân')).toBeGreaterThan(0.9);
    expect(score('c thai nguyen', 'C-ThaiNguyen')).toBeGreaterThan(0.9);
  });

  it('fits less when it says more, unless that goes without saying', () => {
    const name = 'Ủy ban nhân dân tỉnh Yên Bái';
    expect(score('ủy ban nhân dân', name)).toBeLessThan(0.9);
    expect(score('ủy ban nhân dân', name, '', 'tỉnh Yên Bái')).toBe(1);
  });

  it('may leave a word to what it belongs to, but not all', () => {
    expect(score('Vinh Nghệ An', 'Vinh')).toBe(0);
    expect(score('phường Vinh Nghệ An', 'Phường Vinh', 'Tỉnh Nghệ An')).toBeGreaterThan(0.7);
    expect(score('Nghệ An', 'Vinh', 'Tỉnh Nghệ An')).toBe(0);
  });

  it('does not fit for a light word, unless nothing else is typed', () => {
    expect(matched('tỉnh của xyz', 'Tỉnh của Nghệ An')).toBeUndefined();
    expect(matched('tỉnh', 'Tỉnh Nghệ An')).toBeDefined();
    expect(matched('', 'Tỉnh Nghệ An')).toBeUndefined();
  });
});
