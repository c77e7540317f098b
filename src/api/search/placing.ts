import { runTogether, type Word } from '../../model/words.js';
import { isLight } from './light-words.js';
import { mistypedWeight } from './mistyped-weight.js';
import { meetingOf, type Meeting } from './most-quality.js';

/** Typed words and the words of a name that they mean. */
export interface Placing {
  /** Index of the first typed word, and how many are meant. */
  readonly first: number;
  readonly typed: number;
  /** Indexes of the name's words. */
  readonly at: readonly number[];
  /** 0 to 1; 1: the same word, accents included. */
  readonly weight: number;
  readonly likeness: 'accented' | 'unaccented' | 'fuzzy';
}

/** Finds a place in the name for each typed word that has one; the best first come, no place twice. */
export function placed(
  typed: readonly Word[],
  name: readonly Word[],
  meeting: Meeting = meetingOf(typed, name),
): readonly Placing[] {
  const placings: Placing[] = [];
  const taken = new Set<number>();
  for (let first = 0; first < typed.length;) {
    const next = (placings.at(-1)?.at.at(-1) ?? -1) + 1;
    const best = bestPlacing({ typed, name, meeting }, first, taken, next);
    if (best) placings.push(best);
    for (const index of best?.at ?? []) taken.add(index);
    first += best?.typed ?? 1;
  }
  return placings;
}

interface Sides {
  readonly typed: readonly Word[];
  readonly name: readonly Word[];
  readonly meeting: Meeting;
}

/** Among equals, the one nearest behind the word placed before. */
function bestPlacing(
  { typed, name, meeting: { worths, spelt } }: Sides,
  first: number,
  taken: ReadonlySet<number>,
  next: number,
): Placing | undefined {
  let best: Placing | undefined;
  let most = 0;
  for (let index = 0; index < name.length; index += 1) {
    if (spelt[first] !== true && !worths[index]?.[first]) continue;
    const found = taken.has(index) ? undefined : placingAt(typed, first, name, index);
    if (found === undefined || found.at.some((place) => taken.has(place))) continue;
    const away = index >= next ? index - next : name.length;
    const worth = found.weight + 0.05 / (1 + away);
    if (worth <= most) continue;
    best = found;
    most = worth;
  }
  return best;
}

/** The best of the ways in which a word may mean what stands at one place of a name. */
function placingAt(typed: readonly Word[], first: number, name: readonly Word[], index: number): Placing | undefined {
  const [ours, theirs] = [typed[first], name[index]];
  if (!ours || !theirs) return undefined;
  if (ours.folded === theirs.folded) return { first, typed: 1, at: [index], ...sameLetters(ours, theirs) };
  const initials = initialsAt(ours.folded, name, index);
  if (initials) return { first, typed: 1, at: initials, weight: 0.95, likeness: 'accented' };
  const joined = joinedAt(typed, first, name, index);
  if (joined) return joined;
  const last = first === typed.length - 1;
  if (theirs.folded.startsWith(ours.folded) && (last || ours.folded.length >= 3)) {
    const likeness = begins(ours, theirs) ? 'accented' : 'unaccented';
    return { first, typed: 1, at: [index], weight: last ? 0.85 : 0.65, likeness };
  }
  const weight = mistypedWeight(ours.folded, theirs.folded);
  return weight === 0 ? undefined : { first, typed: 1, at: [index], weight, likeness: 'fuzzy' };
}

function sameLetters(ours: Word, theirs: Word): Pick<Placing, 'weight' | 'likeness'> {
  if (ours.accented === theirs.accented) return { weight: 1, likeness: 'accented' };
  return { weight: ours.accented === ours.folded ? 0.98 : 0.9, likeness: 'unaccented' };
}

function begins(ours: Word, theirs: Word): boolean {
  return theirs.accented.startsWith(ours.accented);
}

/** Where an abbreviation of two to eight letters stands written out: light words may have a letter in it or none. */
function initialsAt(letters: string, name: readonly Word[], index: number): readonly number[] | undefined {
  if (name[index]?.folded.startsWith(letters.charAt(0)) !== true || !/^\p{L}{2,8}$/u.test(letters)) return undefined;
  const at: number[] = [];
  for (let place = index; place < name.length && at.length < letters.length; place += 1) {
    const word = name[place];
    if (word?.folded.startsWith(letters[at.length] ?? '') && word.folded.length > 1) at.push(place);
    else if (at.length === 0 || !word || !isLight(word)) return undefined;
  }
  return at.length === letters.length ? at : undefined;
}

/** Words run together on one side and parted on the other. */
function joinedAt(typed: readonly Word[], first: number, name: readonly Word[], index: number): Placing | undefined {
  const same = { first, weight: 0.92, likeness: 'unaccented' } as const;
  const [ours, theirs] = [typed[first]?.folded ?? '', name[index]?.folded ?? ''];
  if (!ours.startsWith(theirs) && !theirs.startsWith(ours)) return undefined;
  for (const count of [2, 3, 4]) {
    const ownRun = runTogether(typed.slice(first, first + count));
    if (first + count <= typed.length && ownRun === theirs) return { ...same, typed: count, at: [index] };
    const theirRun = runTogether(name.slice(index, index + count));
    const at = Array.from({ length: count }, (_, add) => index + add);
    if (index + count <= name.length && theirRun === ours) return { ...same, typed: 1, at };
  }
  return undefined;
}
