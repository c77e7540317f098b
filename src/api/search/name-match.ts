import { runTogether, type Word } from '../../model/words.js';
import { edits, wholeEditsAllowed } from './edits.js';
import { HEAVY, weightOf } from './light-words.js';
import { meetingOf, mostCoverage, mostQuality } from './most-quality.js';
import { placed, type Placing } from './placing.js';

/** How well typed words fit a name. */
export interface NameMatch {
  /** 0 to 1; 1: the same words, accents included. */
  readonly score: number;
  /** The same letters with the same accents; without them; or nearly the same letters. */
  readonly likeness: 'accented' | 'unaccented' | 'fuzzy';
  /** Words of the name that were matched. */
  readonly matched: readonly Word[];
  /** The name begins with what was typed. */
  readonly leads: boolean;
  /** Every typed word was found in the name itself. */
  readonly complete: boolean;
}

/** What else is known of the bearer of a name. */
export interface Surroundings {
  /** Folded words of what it belongs to: typed words may be found there as well. */
  readonly related: ReadonlySet<string>;
  /** Folded words that go without saying: the name's other words count as if they were all. */
  readonly given: ReadonlySet<string>;
}

/** Below this too little of what was typed is there. */
const LEAST_QUALITY = 0.55;

/** Undefined when too little of what was typed is in the name. */
export function nameMatch(typed: readonly Word[], name: readonly Word[], around: Surroundings): NameMatch | undefined {
  const byWords = wordwise(typed, name, around);
  const asWhole = wholewise(typed, name);
  if (byWords === undefined || asWhole === undefined) return byWords ?? asWhole;
  return asWhole.score > byWords.score ? asWhole : byWords;
}

function wordwise(typed: readonly Word[], name: readonly Word[], around: Surroundings): NameMatch | undefined {
  const meeting = meetingOf(typed, name);
  if (mostQuality(typed, meeting, around.related) < LEAST_QUALITY) return undefined;
  const placings = placed(typed, name, meeting);
  if (placings.length === 0) return undefined;
  const quality = qualityOf(typed, placings, meeting.weights, around.related);
  if (quality < LEAST_QUALITY || !hasSubstance(placings, meeting.weights)) return undefined;
  const used = new Set(placings.flatMap(({ at }) => at));
  const { matched, coverage } = covered(name, used, around.given);
  return {
    score: scoreOf(quality, coverage) * orderOf(placings),
    likeness: likenessOf(placings),
    matched,
    leads: used.has(0),
    complete: placings.reduce((sum, { typed: count }) => sum + count, 0) === typed.length,
  };
}

/** The words of the name that were matched, and how large a part of it they are by weight. */
function covered(name: readonly Word[], used: ReadonlySet<number>, given: Surroundings['given']) {
  const matched: Word[] = [];
  let [met, all] = [0, 0];
  name.forEach((word, index) => {
    const isMet = used.has(index);
    if (!isMet && given.has(word.folded)) return;
    const weight = weightOf(word);
    all += weight;
    if (!isMet) return;
    met += weight;
    matched.push(word);
  });
  return { matched, coverage: met / all };
}

function scoreOf(quality: number, coverage: number): number {
  return quality ** 1.5 * (0.6 + 0.4 * coverage);
}

/** No match of the name has a better score; nothing goes without saying. */
export function mostScore(typed: readonly Word[], name: readonly Word[], related: ReadonlySet<string>): number {
  const meeting = meetingOf(typed, name);
  const quality = mostQuality(typed, meeting, related);
  const byWords = quality < LEAST_QUALITY ? 0 : scoreOf(quality, mostCoverage(name, meeting));
  return Math.max(byWords, wholewise(typed, name)?.score ?? 0);
}

/** At least half of what was typed is in the name itself, by heavy words; light words alone do when nothing else was typed. */
function hasSubstance(placings: readonly Placing[], weights: readonly number[]): boolean {
  let placedWords = 0;
  for (const { first, typed } of placings) {
    for (let index = first; index < first + typed; index += 1) if (weights[index] === HEAVY) placedWords += 1;
  }
  return placedWords >= weights.filter((weight) => weight === HEAVY).length / 2;
}

/** The name as one word without spaces: missing spaces and mistakes anywhere. */
function wholewise(typed: readonly Word[], name: readonly Word[]): NameMatch | undefined {
  if (Math.abs(lettersIn(typed) - lettersIn(name)) > MOST_EDITS) return undefined;
  const [ours, theirs] = [runTogether(typed), runTogether(name)];
  const allowed = /\d/.test(ours) ? 0 : wholeEditsAllowed(Math.min(ours.length, theirs.length));
  const count = edits(ours, theirs, allowed);
  if (count > allowed || ours === '') return undefined;
  const score = count === 0 ? 0.9 : 0.82 - 0.06 * count;
  const likeness = count === 0 ? 'unaccented' : 'fuzzy';
  return { score, likeness, matched: name, leads: true, complete: true };
}

/** Of a name of any length. */
const MOST_EDITS = 3;

function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.folded.length, 0);
}

/** The mean over the typed words of how well each is matched; what stands in the surroundings counts for less. */
function qualityOf(
  typed: readonly Word[],
  placings: readonly Placing[],
  weights: readonly number[],
  related: ReadonlySet<string>,
): number {
  let [got, all, next] = [0, 0, 0];
  for (let index = 0; index < typed.length; index += 1) {
    const weight = weights[index] ?? 0;
    while (next < placings.length && endOf(placings[next]) <= index) next += 1;
    const placing = placings[next];
    all += weight;
    if (placing && placing.first <= index) got += weight * placing.weight;
    else if (related.has(typed[index]?.folded ?? '')) got += weight * 0.8;
  }
  return all === 0 ? 0 : got / all;
}

/** Placings stand in the order of the typed words. */
function endOf(placing: Placing | undefined): number {
  return placing ? placing.first + placing.typed : 0;
}

/** Words side by side in the order typed are worth most. */
function orderOf(placings: readonly Placing[]): number {
  const places = placings.flatMap(({ at }) => at);
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  if (steps.some((step) => step < 0)) return 0.95;
  return steps.some((step) => step > 2) ? 0.98 : 1;
}

function likenessOf(placings: readonly Placing[]): NameMatch['likeness'] {
  if (placings.some(({ likeness }) => likeness === 'fuzzy')) return 'fuzzy';
  return placings.some(({ likeness }) => likeness === 'unaccented') ? 'unaccented' : 'accented';
}
