import { folded } from '../../src/model/fold.js';

/** Whether two abbreviations are the same but for case and accents, `Đ` as `D`. */
export function sameLetters(a: string, b: string): boolean {
  return folded(a) === folded(b);
}
