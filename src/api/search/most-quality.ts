import { runTogether, type Word } from '../../model/words.js';
import { weightOf } from './light-words.js';
import { mistypedWeight } from './mistyped-weight.js';

/** What each typed word may be worth at most as one word of a name, by its index; undefined: all nothing. */
type Worths = readonly number[] | undefined;

/** What is known of typed words, for candidates have few different words, and many of each. */
interface Known {
  readonly worths: Map<string, Worths>;
  /** How much each typed word counts. */
  readonly weights: readonly number[];
  /** The letters of each as bits, should it be an abbreviation; 0: it is none. */
  readonly initials: readonly number[];
  /** From which typed word to which a run of them goes. */
  readonly runs: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

const KNOWN = new WeakMap<readonly Word[], Known>();

/** How typed words may at most meet a name. Told in a fraction of the time of finding out how they do. */
export interface Meeting {
  readonly weights: readonly number[];
  /** For each word of the name. */
  readonly worths: readonly Worths[];
  /** For each typed word, the most of these. */
  readonly most: readonly number[];
  /** For each typed word, whether it may be the initials of words of the name. */
  readonly spelt: readonly boolean[];
}

export function meetingOf(typed: readonly Word[], name: readonly Word[]): Meeting {
  const { worths, weights, initials, runs } = knownOf(typed);
  let letters = 0;
  const most = typed.map(() => 0);
  const met = name.map(({ folded }) => {
    letters |= bit(folded, 0);
    if (!worths.has(folded)) worths.set(folded, worthsOf(typed, runs, folded));
    const found = worths.get(folded);
    found?.forEach((worth, index) => {
      if (worth > (most[index] ?? 0)) most[index] = worth;
    });
    return found;
  });
  return { weights, worths: met, most, spelt: initials.map((one) => one !== 0 && (one & ~letters) === 0) };
}

/** No quality of the typed words in the name is above this, 0 to 1; those of `related` may stand elsewhere. */
export function mostQuality(
  typed: readonly Word[],
  { weights, most, spelt }: Meeting,
  related: ReadonlySet<string>,
): number {
  let [got, all] = [0, 0];
  weights.forEach((weight, index) => {
    const elsewhere = spelt[index] === true ? 0.95 : related.has(typed[index]?.folded ?? '') ? 0.8 : 0;
    got += weight * Math.max(most[index] ?? 0, elsewhere);
    all += weight;
  });
  return all === 0 ? 0 : got / all;
}

/** No larger part of the name, by weight, is meant by what was typed. */
export function mostCoverage(name: readonly Word[], { worths, spelt }: Meeting): number {
  if (spelt.includes(true)) return 1;
  let [met, all] = [0, 0];
  for (const [index, word] of name.entries()) {
    const weight = weightOf(word);
    if (worths[index] || isWithin(worths, index)) met += weight;
    all += weight;
  }
  return all === 0 ? 0 : met / all;
}

/** Whether a word before may begin a run of the name's words that was typed as one. */
function isWithin(worths: readonly Worths[], index: number): boolean {
  return [1, 2, 3].some((back) => worths[index - back] !== undefined);
}

function knownOf(typed: readonly Word[]): Known {
  const known = KNOWN.get(typed);
  if (known) return known;
  const made = {
    worths: new Map<string, Worths>(),
    weights: typed.map(weightOf),
    initials: typed.map(initialsIn),
    runs: runsOf(typed),
  };
  KNOWN.set(typed, made);
  return made;
}

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

function worthsOf(typed: readonly Word[], runs: Known['runs'], theirs: string): Worths {
  const worths = typed.map((word) => worthOf(word, theirs));
  const run = runs.get(theirs);
  if (run) for (let index = run.first; index <= run.last; index += 1) worths[index] = 1;
  return worths.some((worth) => worth > 0) ? worths : undefined;
}

/** Two to four neighbours run together, as names may have them; of equal runs the widest span of both. */
function runsOf(typed: readonly Word[]): Known['runs'] {
  const runs = new Map<string, { first: number; last: number }>();
  for (let first = 0; first < typed.length; first += 1) {
    for (let last = first + 1; last < Math.min(typed.length, first + 4); last += 1) {
      const run = runTogether(typed.slice(first, last + 1));
      runs.set(run, { first: Math.min(first, runs.get(run)?.first ?? first), last });
    }
  }
  return runs;
}

function worthOf(word: Word, theirs: string): number {
  if (word.folded === theirs) return 1;
  if (word.folded.startsWith(theirs) || theirs.startsWith(word.folded)) return 0.92;
  return mistypedWeight(word.folded, theirs);
}
