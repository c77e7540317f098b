import { type Model } from '../../model/model.js';
import { candidateOf, type Candidate, type CandidateRow } from './candidate.js';
import { hitOf, type Hit } from './hit.js';
import { type NameContext } from './name-context.js';
import { compareRanks, ranksOf } from './order.js';
import { type Typed } from './typed.js';

/** Who may bear a name, and how likely. */
export interface Bearer {
  readonly hit: Hit;
  /** 0 to 1. */
  readonly score: number;
}

/** A candidate, and how it belongs to what was asked. */
export interface FoundBearer {
  readonly candidate: Candidate;
  /** It is in a place, or is one. */
  readonly local: boolean;
  /** It is in the context's place. */
  readonly inside: boolean;
  /** In how many paragraphs the context states it, when that is a source. */
  readonly stated: number;
  /** How many relationships it has. */
  readonly degree: number;
  /** It held on the day asked for. */
  readonly held: boolean;
}

export type BelongingRow = readonly [...CandidateRow, inside: boolean, stated: number, degree: number, held: boolean];

export function bearerOf(model: Model, row: BelongingRow): FoundBearer {
  const [local, inside, stated, degree, held] = row.slice(-5) as [boolean, boolean, number, number, boolean]; // as its type ends
  const candidate = candidateOf(model, row.slice(0, -5) as unknown as CandidateRow); // as its type begins
  return { candidate, local, inside, stated, degree, held };
}

/** What a match is worth in another place than the context's, in none, on a day when it did not exist, and without a day when it ended. */
const ELSEWHERE = 0.85;
const NOWHERE = 0.95;
const NOT_THEN = 0.88;
const ENDED = 0.97;

/** What a bare name, which says only how the full one begins, is worth; the rest is shared out among all that begin so. */
const BARE = { least: 0.62, shared: 0.33 } as const;

const MOST_BEARERS = 10;

/**
 * Those who may bear a name, the most likely first, at most ten.
 * @param dated Whether a day was asked for.
 */
export function bestBearers(
  model: Model,
  { typed, context }: { readonly typed: Typed; readonly context: NameContext },
  found: readonly FoundBearer[],
  dated: boolean,
): readonly Bearer[] {
  const rankOf = ranksOf(model);
  const given = new Set(context.words.map((word) => word.folded));
  const scored = found.flatMap((one) => {
    const hit = hitOf(typed, one.candidate, one.inside ? given : undefined);
    return hit ? [{ ...one, hit }] : [];
  });
  const bare = scored.filter(isBare);
  const all = bare.reduce((sum, one) => sum + prominence(one), 0);
  return scored
    .map((one) => {
      const share = isBare(one) ? BARE.least + (BARE.shared * prominence(one)) / all : 0;
      const score = Math.max(one.hit.score, share) * factorOf(one, context, dated);
      return { hit: one.hit, score: Math.round(score * 1e4) / 1e4 };
    })
    .sort((a, b) => b.score - a.score || compareRanks(rankOf(a.hit), rankOf(b.hit)))
    .slice(0, MOST_BEARERS);
}

type Scored = FoundBearer & { readonly hit: Hit };

/** A body of the context whose name, or another name of it, begins with all that was typed. */
function isBare({ hit, inside, held }: Scored): boolean {
  const leading = hit.why.some(({ match, kind }) => match?.leads && match.complete && kind !== 'FUZZY');
  return inside && held && leading && hit.candidate.kind.nameTemplate === undefined;
}

/** A source means the body of which it tells most; a place, the one of which most is known. */
function prominence({ stated, degree }: Scored): number {
  return stated > 0 ? stated * 1000 + degree : degree;
}

function factorOf({ local, inside, stated, held, candidate }: Scored, { id }: NameContext, dated: boolean): number {
  const place = id === '' || inside || stated > 0 ? 1 : local ? ELSEWHERE : NOWHERE;
  const time = dated ? (held ? 1 : NOT_THEN) : candidate.lasting ? 1 : ENDED;
  return place * time;
}
