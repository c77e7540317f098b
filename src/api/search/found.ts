import { type Model } from '../../model/model.js';
import { screaming } from '../../model/names.js';
import { type AsOf } from '../../query/compilation.js';
import { spanOf } from '../../query/as-of.js';
import { type Context } from '../context.js';
import { type Candidate } from './candidate.js';
import { withIndex } from './index-missing.js';
import { type KnownCandidates } from './known-candidates.js';
import { foundStatement, type CandidatesQuery } from './statement.js';

/** How many hits of the index are looked at: without a filter only those that are kept, with one the best of very many. */
const MOST_CANDIDATES = 100;
const DEPTH_OF_FILTERED = 20_000;

export interface Asked {
  readonly lucene: string;
  readonly id: string;
  /** Values of EntityKind; null: all. */
  readonly kinds: readonly string[] | null;
  readonly places: readonly string[] | null;
  readonly asOf: string | null;
  /** Stored properties, to be read with the candidates. */
  readonly properties: readonly string[];
}

/** The span as the parameters of `foundStatement`. */
const SPAN: AsOf = { low: '$low', high: '$high' };

type FoundRow = readonly [
  found: readonly (readonly [id: string, stored: readonly unknown[]])[],
  heirs: readonly (readonly [id: string, former: readonly string[]])[],
];

/** The candidates for one text; one read, and one more for those that are not known yet. */
export async function candidatesFor(
  model: Model,
  known: KnownCandidates,
  { rows, version }: Pick<Context, 'rows' | 'version'>,
  { lucene, id, kinds, places, asOf, properties }: Asked,
): Promise<readonly Candidate[]> {
  const filtered = kinds !== null || places !== null || asOf !== null;
  const query: CandidatesQuery = {
    lucene,
    id,
    kinds: kinds && kindNames(model, kinds),
    depth: BigInt(filtered ? DEPTH_OF_FILTERED : MOST_CANDIDATES),
    properties,
  };
  const text = foundStatement({ placed: places !== null, asOf: asOf === null ? undefined : SPAN });
  const parameters = {
    query,
    most: BigInt(MOST_CANDIDATES),
    ...(places && { places }),
    ...(asOf !== null && spanOf(asOf)),
  };
  const [row] = (await withIndex(rows)({ text }, parameters)) as readonly FoundRow[]; // as the text says
  const [found, heirs] = row ?? [[], []];
  const candidates = await known(
    found.map(([one]) => one),
    rows,
    version,
  );
  const former = new Map(heirs);
  return found.flatMap(([one, stored]) => {
    const candidate = candidates.get(one);
    return candidate ? [{ ...named(candidate, former.get(one)), stored }] : [];
  });
}

/** A body with the names of those it followed. */
function named(candidate: Candidate, former: readonly string[] | undefined): Candidate {
  if (former === undefined) return candidate;
  const names = former.map((text) => ({ field: 'formerName', text }) as const);
  return { ...candidate, names: [...candidate.names, ...names] };
}

/** Names of the kinds that values of EntityKind mean. */
export function kindNames(model: Model, values: readonly string[]): readonly string[] {
  return [...model.kinds.keys()].filter((name) => values.includes(screaming(name)));
}
