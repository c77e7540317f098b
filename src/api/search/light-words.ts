import { wordsOf, type Word } from '../../model/words.js';

/** Words that say little: one may leave them out or put them in. */
const LIGHT = wordsOf('và của về ở tại số năm ngày tỉnh province the of and in for va cua ve o tai tinh');

const FORMS: ReadonlySet<string> = new Set(LIGHT.map((word) => word.accented));

export function isLight(word: Word): boolean {
  return FORMS.has(word.accented);
}

/** The weight of words that say something. */
export const HEAVY = 1;

/** How much a word counts beside the others of its text. */
export function weightOf(word: Word): number {
  return isLight(word) ? 0.2 : HEAVY;
}
