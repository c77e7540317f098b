import { runTogether, type Word } from '../../model/words.js';
import { weightOf } from './light-words.js';
import { mistypedWeight } from './placing.js';

/** What typed words may be worth at most in one word of a name, by their index; undefined: nothing. */
type Worths = readonly number[] | undefined;

interface Known {
  readonly worths: Map<string, Worths>;
  /** How much each typed word counts. */
  readonly weights: readonly number[];
  readonly initials: readonly number[];
}

/** By typed words: candidates have few different words, and many of each. */
const KNOWN = new WeakMap<readonly Word[], Known>();

/**
 * Nothing that `placed` finds for typed words in a name makes a quality above this, 0 to 1. Told in a fraction of the time, and enough to
 * see of most names that too little is there.
 */
export function mostQuality(typed: readonly Word[], name: readonly Word[], related: ReadonlySet<string>): number {
  const { worths, weights, initials } = knownOf(typed);
  const most = typed.map((word) => (related.has(word.folded) ? 0.8 : 0));
  let letters = 0;
  for (const { folded } of name) {
    letters |= bit(folded, 0);
    let found = worths.get(folded);
    if (found === undefined && !worths.has(folded)) worths.set(folded, (found = worthsOf(typed, folded)));
    if (found) for (let index = 0; index < most.length; index += 1) raise(most, index, found[index] ?? 0);
  }
  let [got, all] = [0, 0];
  for (const [index, weight] of weights.entries()) {
    const spelt = initials[index] ?? 0;
    if (spelt !== 0 && (spelt & ~letters) === 0) raise(most, index, 0.95);
    got += weight * (most[index] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : got / all;
}

function raise(list: number[], index: number, value: number): void {
  if (value > (list[index] ?? 0)) list[index] = value;
}

function knownOf(typed: readonly Word[]): Known {
  const known = KNOWN.get(typed);
  if (known) return known;
  const made = { worths: new Map<string, Worths>(), weights: typed.map(weightOf), initials: typed.map(initialsIn) };
  KNOWN.set(typed, made);
  return made;
}

/** The letters of what may be an abbreviation, as bits; 0: it is none. */
function initialsIn({ folded }: Word): number {
  if (folded.length < 2 || folded.length > 8) return 0;
  let bits = 0;
  for (let index = 0; index < folded.length; index += 1) bits |= bit(folded, index);
  return bits;
}

/** One of 31 bits for a letter; letters may share one. */
function bit(word: string, index: number): number {
  return 1 << (word.charCodeAt(index) % 31);
}

function worthsOf(typed: readonly Word[], theirs: string): Worths {
  const worths = typed.map((word) => worthOf(word, theirs));
  for (let first = 0; first < typed.length; first += 1)
    for (const count of [2, 3, 4])
      if (runTogether(typed.slice(first, first + count)) === theirs)
        for (let index = first; index < Math.min(typed.length, first + count); index += 1) raise(worths, index, 0.92);
  return worths.some((worth) => worth > 0) ? worths : undefined;
}

function worthOf(word: Word, theirs: string): number {
  if (word.folded === theirs) return 1;
  if (word.folded.startsWith(theirs) || theirs.startsWith(word.folded)) return 0.92;
  return mistypedWeight(word.folded, theirs);
}
