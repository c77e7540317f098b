import { runTogether, type Word } from '../../model/words.js';
import { type Candidate, type CandidateName, type NameField } from './candidate.js';
import { keptWords } from './kept-words.js';
import { mostScore, nameMatch, type NameMatch } from './name-match.js';
import { numberMatch, ORDINAL_ALONE } from './number-match.js';
import { snippetOf } from './snippet.js';
import { type Typed } from './typed.js';

/** A candidate that fits what was typed. */
export interface Hit {
  readonly candidate: Candidate;
  /** 0 to 1, to four digits, so that equal matches tie. */
  readonly score: number;
  /** Its own name begins with the first word typed. */
  readonly leads: boolean;
  /** Best first; never empty. */
  readonly why: readonly Reason[];
}

/** Why an entity was found. */
interface Reason {
  readonly field: NameField | 'number' | 'identifiers' | 'id';
  readonly kind: 'IDENTIFIER' | 'EXACT_NAME' | 'ALIAS' | 'UNACCENTED' | 'FUZZY';
  /** The text of the field, what was matched between ‹ and ›. */
  readonly snippet: string;
  readonly score: number;
  /** The text without marks. */
  readonly text: string;
  readonly match: NameMatch | undefined;
}

/** How much a match counts in each field. */
const FIELD: Readonly<Record<NameField, number>> = {
  name: 1,
  aliases: 0.98,
  nameEn: 0.97,
  formerName: 0.85,
  title: 0.75,
};

/** Names made by rule from those of others come behind these others. */
const MADE_BY_RULE = 0.85;

/** Reasons much weaker than the best are none. */
const WORTH_TELLING = 0.75;

const MOST_REASONS = 4;

/**
 * How the candidates of one search fit, without those that fit much worse than the best. Of hits that fit worse than `wanted` others, some
 * may be left out: who needs no more is spared the work.
 */
export function hitsAmong(typed: Typed, candidates: readonly Candidate[], wanted = Infinity): readonly Hit[] {
  const hits: Hit[] = [];
  const best = bestScores(wanted);
  const bounded = candidates.map((candidate) => ({ candidate, most: mostScoreOf(typed, candidate) }));
  for (const { candidate, most } of bounded.sort((a, b) => b.most - a.most)) {
    if (most < Math.max(best.first() * WORTH_SHOWING, best.last())) break;
    const hit = hitOf(typed, candidate);
    if (!hit) continue;
    hits.push(hit);
    best.add(hit.score);
  }
  return hits.filter(({ score }) => score >= best.first() * WORTH_SHOWING);
}

/** The first and the last of the `wanted` best scores; 0 while there are fewer. */
function bestScores(wanted: number) {
  const scores: number[] = [];
  return {
    first: () => scores[0] ?? 0,
    last: () => scores[wanted - 1] ?? 0,
    add: (score: number) => {
      const place = scores.findIndex((one) => one < score);
      scores.splice(place < 0 ? scores.length : place, 0, score);
      scores.length = Math.min(scores.length, wanted);
    },
  };
}

/** Hits much weaker than the best are noise. */
const WORTH_SHOWING = 0.6;

/** No score of the candidate is above this, rounding included. A number or a code may tell as much as a name. */
function mostScoreOf(typed: Typed, candidate: Candidate): number {
  if (typed.number !== undefined && candidate.number !== undefined) return 1;
  if (codeReasons(typed, candidate).length > 0) return 1;
  let most = 0;
  for (const { field, text } of candidate.names)
    most = Math.max(most, FIELD[field] * mostScore(typed.words, keptWords(text), candidate.related));
  return (candidate.kind.nameTemplate === undefined ? most : most * MADE_BY_RULE) + 1e-4;
}

/**
 * How a candidate fits; undefined when it does not.
 * @param given Words that go without saying, as a place does among its own bodies.
 */
export function hitOf(typed: Typed, candidate: Candidate, given: ReadonlySet<string> = new Set()): Hit | undefined {
  const around = { related: candidate.related, given };
  const byName = candidate.names.flatMap((name) => nameReasons(typed.words, name, around));
  const best = Math.max(0, ...byName.map(({ score }) => score));
  const reasons = [...codeReasons(typed, candidate), ...numberReasons(typed, candidate, best), ...byName];
  const [first] = reasons.sort((a, b) => b.score - a.score); // stable: codes and numbers before names
  if (!first) return undefined;
  const factor = candidate.kind.nameTemplate === undefined ? 1 : MADE_BY_RULE;
  const telling = reasons.filter(({ score }) => score >= first.score * WORTH_TELLING).slice(0, MOST_REASONS);
  return {
    ...{ candidate, score: Math.round(first.score * factor * 1e4) / 1e4, why: telling },
    leads: candidate.names.some(({ field, text }) => field === 'name' && leads(typed, text)),
  };
}

function leads({ words: [first] }: Typed, name: string): boolean {
  return first !== undefined && keptWords(name)[0]?.folded === first.folded;
}

function nameReasons(
  typed: readonly Word[],
  { field, text }: CandidateName,
  around: Parameters<typeof nameMatch>[2],
): readonly Reason[] {
  const match = nameMatch(typed, keptWords(text), around);
  if (!match) return [];
  const told = {
    // made for those hits alone that are shown
    get snippet() {
      return snippetOf(text, match.matched);
    },
  };
  return [Object.assign(told, { field, kind: kindOf(field, match), score: match.score * FIELD[field], text, match })];
}

function kindOf(field: NameField, { likeness }: NameMatch): Reason['kind'] {
  if (likeness === 'fuzzy') return 'FUZZY';
  if (likeness === 'unaccented') return 'UNACCENTED';
  return field === 'aliases' || field === 'formerName' ? 'ALIAS' : 'EXACT_NAME';
}

/**
 * Its document number, or another form of it among the aliases. More of it than the ordinal counts as much as a name that tells the
 * number.
 */
function numberReasons({ number: typed, words }: Typed, candidate: Candidate, byName: number): readonly Reason[] {
  const { number, names, related } = candidate;
  if (typed === undefined || number === undefined) return [];
  const aliases = names.filter(({ field, text }) => field === 'aliases' && /^\d/.test(text));
  const matches = [number, ...aliases.map(({ text }) => text)].flatMap((text) => numberMatch(typed, text) ?? []);
  const [match] = matches.sort((a, b) => b.score - a.score);
  if (!match) return [];
  const belongs = words.some(({ folded }) => related.has(folded) && !typed.runs.includes(folded));
  const own = Math.min(1, match.score + (belongs ? BELONGING : 0)) - (belongs ? 0 : 0.001);
  const score = match.mistyped || match.score <= ORDINAL_ALONE ? own : Math.max(own, byName);
  const snippet = snippetOf(number, [{ start: 0, end: number.length }]);
  return [
    { field: 'number', kind: match.mistyped ? 'FUZZY' : 'IDENTIFIER', snippet, score, text: number, match: undefined },
  ];
}

/** What it adds to part of a number that the text names the issuer, the place or the year too. */
const BELONGING = 0.05;

/** Its id, or a code of another register, typed in full. */
function codeReasons({ text, whole }: Typed, { id, codes }: Candidate): readonly Reason[] {
  const reason = (field: 'id' | 'identifiers', code: string, score: number): Reason => {
    return { field, kind: 'IDENTIFIER', snippet: `‹${code}›`, score, text: code, match: undefined };
  };
  if (id === text.trim()) return [reason('id', id, 1)];
  const code = codes.find((one) => runTogether(keptWords(one)) === whole);
  return code === undefined ? [] : [reason('identifiers', code, /^\d+$/.test(code) ? 0.8 : 0.99)];
}
