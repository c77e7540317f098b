import { LRUCache } from 'lru-cache';
import { wordsOf, type Word } from '../../model/words.js';

const WORDS = new LRUCache<string, readonly Word[]>({ max: 20_000 });

/** The words of a name: names come again and again. */
export function keptWords(text: string): readonly Word[] {
  const known = WORDS.get(text);
  if (known) return known;
  const words = wordsOf(text);
  WORDS.set(text, words);
  return words;
}
