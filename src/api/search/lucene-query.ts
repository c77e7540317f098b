import { runTogether, type Word } from '../../model/words.js';
import { writtenOut } from './abbreviations.js';
import { editsAllowed, wholeEditsAllowed } from './edits.js';
import { isLight } from './light-words.js';
import { type Typed } from './typed.js';

/** Words beyond these are not looked up: each fuzzy one grows into up to fifty, and Lucene takes 1,024 in all. */
const LOOKED_UP = 12;

/** What is sought beside the very words. */
interface Wider {
  /** Words with typing mistakes, which cost the index more than all the rest. */
  readonly near: boolean;
  /** Words that others bring in: entities that have them come earlier among equals. */
  readonly bias?: readonly Word[];
}

/**
 * What the full-text index is asked. It has words of letters and digits alone, and operators of ours, so that no text can break its syntax.
 * Any of its clauses may match; who matches more comes earlier, and the ranking proper is done on what comes.
 */
export function luceneQuery(typed: Typed, { near, bias = [] }: Wider): string {
  const heavy = typed.words.filter((word) => !isLight(word));
  const sought = unique((heavy.length > 0 ? heavy : typed.words).map((word) => word.folded)).slice(0, LOOKED_UP);
  return unique([
    ...sought.flatMap((word) => [...wordClauses(word), ...(near ? nearClauses(word) : [])]),
    ...prefixClauses(typed.words.at(-1)?.folded ?? ''),
    ...pairs(typed.words).map((pair) => `_search:${pair}`),
    ...wholeClauses(typed.whole),
    ...(near ? nearWholeClauses(typed.whole) : []),
    ...numberClauses(typed),
    ...bias.map((word) => `_search:${word.folded}^0.5`),
  ]).join(' ');
}

function wordClauses(word: string): readonly string[] {
  return [`_search:${word}^2`, `_number:${word}^4`, ...writtenOut(word).map((one) => `_search:${one}`)];
}

function nearClauses(word: string): readonly string[] {
  const most = editsAllowed(word.length);
  return most === 0 || /\d/.test(word) ? [] : [`_search:${word}~${most}^0.5`];
}

function prefixClauses(word: string): readonly string[] {
  return word.length < 2 ? [] : [`_search:${word}*`];
}

/** Neighbours run together: "thai nguyen" finds ThaiNguyen. */
function pairs(words: readonly Word[]): readonly string[] {
  return words.slice(1, LOOKED_UP).map((word, index) => runTogether([...words.slice(index, index + 1), word]));
}

function wholeClauses(whole: string): readonly string[] {
  if (whole === '') return [];
  return [`_whole:${whole}^20`, `_number:${whole}^40`, ...(whole.length < 4 ? [] : [`_whole:${whole}*^5`])];
}

function nearWholeClauses(whole: string): readonly string[] {
  const most = Math.min(2, wholeEditsAllowed(whole.length));
  return most === 0 ? [] : [`_whole:${whole}~${most}^8`];
}

function numberClauses({ number }: Typed): readonly string[] {
  if (number === undefined) return [];
  const [shortest] = number.keys;
  return [
    `_number:n${number.ordinal}^10`,
    ...number.keys.map((key) => `_number:${key}^40`),
    ...(shortest === undefined ? [] : [`_number:${shortest}*^20`]),
  ];
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}
