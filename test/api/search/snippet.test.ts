import fc from 'fast-check';
import { snippetOf } from '../../../src/api/search/snippet.js';
import { wordsOf } from '../../../src/model/words.js';

describe('a snippet', () => {
  it('marks what was matched, neighbours together', () => {
    const text = 'Sở Bưu chính - Viễn thông tỉnh Bắc Kạn';
    const words = wordsOf(text).filter(({ folded }) => folded !== 'tinh');
    expect(snippetOf(text, words)).toBe('‹Sở Bưu chính - Viễn thông› tỉnh ‹Bắc Kạn›');
  });

  it('is the text and nothing else, cut when it is long', () => {
    const texts = fc.array(fc.constantFrom('Nghệ', 'An', '-', 'tỉnh', '09-NQ/TU'), { maxLength: 90 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 5 }), (parts, step) => {
        const text = parts.join(' ');
        const snippet = snippetOf(
          text,
          wordsOf(text).filter((_, index) => index % step === 0),
        );
        expect(text).toContain(snippet.replace(/[‹›]/g, '').replace(/^…|…$/g, ''));
        expect(snippet.replace(/[‹›…]/g, '').length).toBeLessThanOrEqual(160);
        expect(snippet.match(/‹/g)?.length).toBe(snippet.match(/›/g)?.length);
      }),
    );
  });
});
