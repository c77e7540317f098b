import { wordsOf } from '../../model/words.js';
import { edits } from './edits.js';
import { runsOf, type TypedNumber } from './typed-number.js';

/** How well a typed document number fits a stored one. */
export interface NumberMatch {
  /** 0 to 1; 1: all of it was typed. */
  readonly score: number;
  /** A letter or two are others than typed. */
  readonly mistyped: boolean;
}

/** The score when only the ordinal agrees. */
export const ORDINAL_ALONE = 0.6;

/** Undefined when it is another number. Only letters may be missing or mistyped, never the ordinal. */
export function numberMatch(typed: TypedNumber, number: string): NumberMatch | undefined {
  const [ordinal, ...rest] = runsOf(wordsOf(number));
  if (ordinal !== typed.ordinal) return undefined;
  const behind = typed.runs.slice(1);
  const found = rest.filter((run) => behind.includes(run));
  if (found.length === rest.length) return { score: 1, mistyped: false };
  const share = found.length / rest.length;
  if (typed.type !== undefined && !rest.includes(typed.type)) return undefined;
  const [next] = behind;
  if (next === undefined || rest.includes(next) || rest.some((run) => run.startsWith(next))) {
    return contradicted(rest, behind)
      ? { score: 0.6 + 0.15 * share, mistyped: true }
      : { score: ORDINAL_ALONE + 0.3 * share, mistyped: false };
  }
  return isNear(next, rest) ? { score: 0.55 + 0.15 * share, mistyped: true } : undefined;
}

/** What was typed behind a run of the number is neither its next run nor anything else than an ordinary word. */
function contradicted(rest: readonly string[], behind: readonly string[]): boolean {
  const last = behind.findLastIndex((run) => rest.includes(run));
  const next = behind[last + 1];
  const expected = rest[rest.indexOf(behind[last] ?? '') + 1];
  return (
    last >= 0 && next !== undefined && expected !== undefined && next !== expected && edits(next, expected, 1) <= 1
  );
}

function isNear(run: string, rest: readonly string[]): boolean {
  return !/\d/.test(run) && rest.some((one) => edits(run, one, 1) <= 1);
}
