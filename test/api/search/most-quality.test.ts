import fc from 'fast-check';
import { weightOf } from '../../../src/api/search/light-words.js';
import { meetingOf, mostQuality } from '../../../src/api/search/most-quality.js';
import { mostScore, nameMatch } from '../../../src/api/search/name-match.js';
import { placed } from '../../../src/api/search/placing.js';
import { wordsOf, type Word } from '../../../src/model/words.js';

const NONE: ReadonlySet<string> = new Set();

/** What the placings come to, each typed word by its weight. */
function quality(typed: readonly Word[], name: readonly Word[]): number {
  const found = new Map(
    placed(typed, name).flatMap((one) =>
      Array.from({ length: one.typed }, (_, add) => [one.first + add, one.weight] as const),
    ),
  );
  const got = typed.reduce((sum, word, index) => sum + weightOf(word) * (found.get(index) ?? 0), 0);
  return got / typed.reduce((sum, word) => sum + weightOf(word), 0);
}

const most = (typed: readonly Word[], name: readonly Word[], related: ReadonlySet<string>) =>
  mostQuality(typed, meetingOf(typed, name), related);

describe('the most that a name can be worth', () => {
  it('is never below what it is found to be worth', () => {
    const pieces = [
      'sở',
      'so',
      'tttt',
      'thông',
      'tin',
      'và',
      'truyền',
      'thonng',
      'thai',
      'nguyen',
      'thainguyen',
      'c',
      'ubnd',
      'ủy',
      'ban',
    ];
    const more = ['nhân', 'dân', '09', 'nq', 'tu', 'ngh', 'nghệ', 'an', 'nghean', 'vietel', 'Viettel', '𝒜b', 'vt'];
    const text = fc
      .array(fc.constantFrom(...pieces, ...more), { minLength: 1, maxLength: 7 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [typed, name] = [wordsOf(one), wordsOf(other)];
        expect(most(typed, name, NONE)).toBeGreaterThanOrEqual(quality(typed, name) - 1e-9);
        const around = { related: new Set(['yen', 'an']), given: NONE };
        const score = nameMatch(typed, name, around)?.score ?? 0;
        expect(mostScore(typed, name, around.related)).toBeGreaterThanOrEqual(score - 1e-9);
      }),
      { numRuns: 2000 },
    );
  });

  it('is little where little is there, and counts what stands around', () => {
    const [typed, name] = [wordsOf('Trung tâm Yên Bái'), wordsOf('Sở Nội vụ')];
    expect(most(typed, name, NONE)).toBe(0);
    expect(most(typed, name, new Set(['yen', 'bai']))).toBeCloseTo(0.4);
  });
});
