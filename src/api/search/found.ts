import { type Read } from '../../graph/reader.js';
import { type Model } from '../../model/model.js';
import { screaming } from '../../model/names.js';
import { type AsOf } from '../../query/compilation.js';
import { spanOf } from '../../query/as-of.js';
import { candidateOf, type Candidate, type CandidateRow } from './candidate.js';
import { withIndex } from './index-missing.js';
import { candidatesStatement, type CandidatesQuery } from './statement.js';

/** How many hits of the index are looked at: without a filter only those that are kept, with one the best of very many. */
const MOST_CANDIDATES = 400;
const DEPTH_OF_FILTERED = 20_000;

export interface Asked {
  readonly lucene: string;
  readonly id: string;
  /** Values of EntityKind; null: all. */
  readonly kinds: readonly string[] | null;
  readonly places: readonly string[] | null;
  readonly asOf: string | null;
}

/** The span as the parameters of `candidatesStatement`. */
const SPAN: AsOf = { low: '$low', high: '$high' };

/** The candidates for one text; one read. */
export async function candidatesFor(model: Model, read: Read, asked: Asked): Promise<readonly Candidate[]> {
  const { lucene, id, kinds, places, asOf } = asked;
  const filtered = kinds !== null || places !== null || asOf !== null;
  const query: CandidatesQuery = {
    lucene,
    id,
    kinds: kinds && kindNames(model, kinds),
    depth: BigInt(filtered ? DEPTH_OF_FILTERED : MOST_CANDIDATES),
  };
  const shape = { placed: places !== null, asOf: asOf === null ? undefined : SPAN, belonging: false };
  const parameters = {
    queries: [query],
    most: BigInt(MOST_CANDIDATES),
    ...(places && { places }),
    ...(asOf !== null && spanOf(asOf)),
  };
  const rows = (await withIndex(read)(candidatesStatement(shape), parameters)) as readonly [
    number,
    readonly CandidateRow[],
  ][];
  return rows.flatMap(([, candidates]) => candidates).map((row) => candidateOf(model, row));
}

/** Names of the kinds that values of EntityKind mean. */
export function kindNames(model: Model, values: readonly string[]): readonly string[] {
  return [...model.kinds.keys()].filter((name) => values.includes(screaming(name)));
}
