import { folded } from './fold.js';

/** A run of letters and digits in a text. */
export interface Word {
  /** Small, without accents: what is compared. Only letters and digits. */
  readonly folded: string;
  /** Small, with its accents, the tone behind the letters, so that `hoà` and `hòa` are one. */
  readonly accented: string;
  /** Where it stands in the text: first character, and the one behind the last. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in NFC, in its order. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    folded: lettersOf(match[0]),
    accented: accentedForm(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter((word) => word.folded !== '');
}

/** The same words, folded alone: many times faster. */
export function foldedWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(knownLetters).filter((word) => word !== '');
}

/** The words run together: `Nghệ An` is `nghean`. */
export function runTogether(words: readonly Word[]): string {
  return words.map((word) => word.folded).join('');
}

/** Words that were met; names are made of few. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;

function knownLetters(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const letters = lettersOf(word);
  KNOWN.set(word, letters);
  return letters;
}

function lettersOf(word: string): string {
  return folded(word.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function accentedForm(word: string): string {
  const parted = word.normalize('NFKC').toLowerCase().normalize('NFD');
  return parted.replace(TONES, '') + (parted.match(TONES) ?? []).join('');
}
