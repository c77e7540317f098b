import { BadInput } from '../../errors.js';
import { runTogether, wordsOf, type Word } from '../../model/words.js';
import { typedNumberOf, type TypedNumber } from './typed-number.js';

/** A text that someone typed to find something by. */
export interface Typed {
  readonly text: string;
  readonly words: readonly Word[];
  /** The words run together: a key of the index. */
  readonly whole: string;
  readonly number: TypedNumber | undefined;
}

/** Most characters of a text; names in the data have up to 300. */
const LONGEST = 400;

/** Words beyond these do not take part: names have fewer. */
const MOST_WORDS = 40;

/** Reads what was typed; throws BadInput, naming the argument, when it is too long. */
export function typedOf(text: string, argument: string): Typed {
  if (text.length > LONGEST) {
    throw new BadInput(`${argument}: ${text.length} characters are too many`, `Give at most ${LONGEST} characters.`);
  }
  const words = wordsOf(text.normalize('NFC')).slice(0, MOST_WORDS);
  return { text, words, whole: runTogether(words), number: typedNumberOf(words) };
}
