import fc from 'fast-check';
import { runTogether, wordsOf } from '../../src/model/words.js';

describe('words of a text', () => {
  it('are runs of letters and digits, with their places', () => {
    expect(wordsOf('Sở TT&TT, C-ThaiNguyen').map(({ folded, start, end }) => [folded, start, end])).toEqual([
      ['so', 0, 2],
      ['tt', 3, 5],
      ['tt', 6, 8],
      ['c', 10, 11],
      ['thainguyen', 12, 22],
    ]);
  });

  it('have one accented form wherever the tone is put', () => {
    const [old, modern, other] = wordsOf('hoà hòa hoa');
    expect(old?.accented).toBe(modern?.accented);
    expect(old?.accented).not.toBe(other?.accented);
    expect(wordsOf('Đường')[0]).toMatchObject({ folded: 'duong', start: 0, end: 5 });
  });

  it('are letters and digits alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { folded, start, end } of wordsOf(text.normalize('NFC'))) {
          expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  it('run together without spaces', () => {
    expect(runTogether(wordsOf('Nghệ An'))).toBe('nghean');
    expect(runTogether(wordsOf(' … '))).toBe('');
  });
});
