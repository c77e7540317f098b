import { runTogether, type Word } from '../../model/words.js';
import { writtenOut } from './abbreviations.js';
import { editsAllowed, wholeEditsAllowed } from './edits.js';
import { isLight } from './light-words.js';
import { type Typed } from './typed.js';

/** Words beyond these are not looked up: each fuzzy one grows into up to fifty, and Lucene takes 1,024 in all. */
const LOOKED_UP = 12;

/** How much of what was typed an entity must have: every word that says something, one of them, or one with typing mistakes. */
export type Need = 'all' | 'any' | 'near';

/**
 * What the full-text index is asked. It has words of letters and digits alone, and operators of ours, so that no text can break its syntax.
 * Who matches more clauses comes earlier, and the ranking proper is done on what comes. All words at once cost the index least, which
 * scores whatever has one of them; mistakes cost it more than all the rest.
 * @param bias Words that others bring in: entities that have them come earlier among equals.
 */
export function luceneQuery(typed: Typed, need: Need, bias: readonly Word[] = []): string {
  const sought = soughtWords(typed);
  const near = need === 'near';
  return unique([
    ...(need === 'all'
      ? [`(${sought.map((word) => `+(${oneOf(word, typed.words)})`).join(' ')})`]
      : anyOf(sought, typed.words)),
    ...(near ? sought.flatMap(nearClauses) : []),
    ...wholeClauses(typed.whole),
    ...(near ? nearWholeClauses(typed.whole) : []),
    ...numberClauses(typed),
    ...bias.map((word) => `_search:${word.folded}^0.5`),
  ]).join(' ');
}

/** Whether asking for all words is another question than asking for any. Words of numbers stand in keys, not each for itself. */
export function hasSeveralWords(typed: Typed): boolean {
  return typed.number === undefined && soughtWords(typed).length > 1;
}

function soughtWords({ words }: Typed): readonly string[] {
  const heavy = words.filter((word) => !isLight(word));
  return unique((heavy.length > 0 ? heavy : words).map((word) => word.folded)).slice(0, LOOKED_UP);
}

function anyOf(sought: readonly string[], words: readonly Word[]): readonly string[] {
  return [
    ...sought.flatMap((word) => [...wordClauses(word), ...writtenOut(word).map((one) => `_search:${one}`)]),
    ...prefixClauses(words.at(-1)?.folded ?? ''),
    ...pairs(words).map(({ run }) => `_search:${run}`),
  ];
}

/** The ways in which a word may stand in a name: itself, begun, written out, or run together with a neighbour. */
function oneOf(word: string, words: readonly Word[]): string {
  const out = writtenOut(word).map((one) => `+_search:${one}`);
  return [
    ...wordClauses(word),
    ...(words.at(-1)?.folded === word ? prefixClauses(word) : []),
    ...(out.length > 0 ? [`(${out.join(' ')})`] : []),
    ...pairs(words).flatMap(({ of, run }) => (of.includes(word) ? [`_search:${run}`] : [])),
  ].join(' ');
}

function wordClauses(word: string): readonly string[] {
  return [`_search:${word}^2`, `_number:${word}^4`];
}

function nearClauses(word: string): readonly string[] {
  const most = editsAllowed(word.length);
  return most === 0 || /\d/.test(word) ? [] : [`_search:${word}~${most}^0.5`];
}

function prefixClauses(word: string): readonly string[] {
  return word.length < 2 ? [] : [`_search:${word}*`];
}

/** Neighbours run together: "thai nguyen" finds ThaiNguyen. */
function pairs(words: readonly Word[]): readonly { readonly of: readonly string[]; readonly run: string }[] {
  return words.slice(1, LOOKED_UP).map((word, index) => {
    const pair = [...words.slice(index, index + 1), word];
    return { of: pair.map(({ folded }) => folded), run: runTogether(pair) };
  });
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
