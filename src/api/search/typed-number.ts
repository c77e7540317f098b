import { foldedNumber } from '../../model/folded-number.js';
import { type Word } from '../../model/words.js';

/** A document number, or the beginning of one, found in a text. */
export interface TypedNumber {
  /** The number before the first separator, without leading zeros: `9`. */
  readonly ordinal: string;
  /** Runs of letters or digits that may belong to the number, in order, the ordinal first: `9`, `nq`, `tu`, `cua`. */
  readonly runs: readonly string[];
  /** What the number begins with, as keys of the index, the shortest first: `9nq`, `9nqtu`. */
  readonly keys: readonly string[];
  /** The type that stands before the ordinal: `nq` for "nghị quyết 09" and "NQ09". */
  readonly type: string | undefined;
}

/** Types of documents as they are spelt out, folded and run together, and as numbers abbreviate them. */
const TYPES: Readonly<Record<string, string>> = {
  nghiquyet: 'nq',
  quyetdinh: 'qd',
  kehoach: 'kh',
  chithi: 'ct',
  nghidinh: 'nd',
  thongtu: 'tt',
  ketluan: 'kl',
  quydinh: 'qd',
  thongbao: 'tb',
  chuongtrinh: 'ctr',
  baocao: 'bc',
  huongdan: 'hd',
};

const ABBREVIATIONS: ReadonlySet<string> = new Set(Object.values(TYPES));

/** Most runs behind the ordinal that a number may have: `1365/NQ-UBTVQH15` has three. */
const RUNS = 5;

/** The first document number of a text; undefined when it has no digits. */
export function typedNumberOf(words: readonly Word[]): TypedNumber | undefined {
  const runs = runsOf(words);
  const index = runs.findIndex((run) => /^\d+$/.test(run));
  const ordinal = index < 0 ? undefined : runs[index];
  if (ordinal === undefined) return undefined;
  const before = typeBefore(runs.slice(0, index));
  const [type] = before;
  const own = runs.slice(index, index + 1 + RUNS);
  const withType = type === undefined || own[1] === type ? own : [ordinal, ...before, ...own.slice(1)];
  return { ordinal, runs: withType, type, keys: [...new Set([...keysOf(withType), ...keysOf(own)])] };
}

/** Runs of letters and of digits, these without leading zeros. */
export function runsOf(words: readonly Word[]): readonly string[] {
  return words.flatMap((word) => word.folded.match(/\d+|\D+/g) ?? []).map((run) => run.replace(/^0+(?=\d)/, ''));
}

function keysOf(runs: readonly string[]): readonly string[] {
  return runs.slice(1).map((_, index) => foldedNumber(runs.slice(0, index + 2).join('/')));
}

/** The type that stands shortly before an ordinal, and what follows it up to there: `qd`, `ubnd` in "QĐ-UBND 570". */
function typeBefore(before: readonly string[]): readonly string[] {
  const near = before.filter((run) => run !== 'so').slice(-2);
  const spelt = TYPES[near.join('')];
  if (spelt !== undefined) return [spelt];
  const start = near.findLastIndex((run) => ABBREVIATIONS.has(run));
  return start < 0 ? [] : near.slice(start);
}
