import { BadInput } from '../../errors.js';
import { type Read } from '../../graph/reader.js';
import { type Model } from '../../model/model.js';
import { ALWAYS, spanOf } from '../../query/as-of.js';
import { type Resolvers } from '../resolver.js';
import { contextsOf, NO_CONTEXT, type NameContext } from './name-context.js';
import { kindNames } from './found.js';
import { withIndex } from './index-missing.js';
import { luceneQuery } from './lucene-query.js';
import { bearerOf, bestBearers, type BelongingRow, type Bearer, type FoundBearer } from './bearers.js';
import { BEARERS_STATEMENT, type CandidatesQuery } from './statement.js';
import { typedOf, type Typed } from './typed.js';

/** A query of `Query.resolve`, as its type coerces it. */
interface ResolveQuery {
  readonly key: string;
  readonly text: string;
  readonly kind?: string | null;
  readonly context?: string | null;
  readonly on?: string | null;
}

const MOST_QUERIES = 50;

/** How many candidates of the index are looked at for each query. */
const DEPTH = { all: 100, ofKind: 2000 } as const;

/** A match fits at least so well, and so much better than the next. */
const LEAST = 0.75;
const MARGIN = 0.07;

/** `resolve`: one read for contexts, when there are any, one that finds for all queries, and one or two that load what is selected. */
export function resolveResolvers(model: Model): Resolvers {
  return {
    'Query.resolve': (_, { queries }, { read }) => resolved(model, queries as readonly ResolveQuery[], read),
    'ResolveResult.match': ({ match } = {}, _, context, info) =>
      typeof match === 'string' ? context.hydrate.entity(info, 'Entity', match, null) : null,
    'Candidate.entity': ({ id } = {}, _, context, info) => context.hydrate.entity(info, 'Entity', String(id), null),
  };
}

async function resolved(model: Model, queries: readonly ResolveQuery[], read: Read): Promise<unknown> {
  if (queries.length > MOST_QUERIES) {
    const hint = `Give at most ${MOST_QUERIES} in one request.`;
    throw new BadInput(`queries: ${queries.length} are too many`, hint);
  }
  const typed = queries.map(({ text }, index) => typedOf(text, `queries[${index}].text`));
  const given = queries.flatMap(({ context }) => context ?? []);
  const contexts = await contextsOf(given, read);
  const asked = queries.map((query, index) => {
    const context = contexts.get(query.context ?? '') ?? NO_CONTEXT;
    return { query, context, typed: typed[index] ?? typedOf('', 'text') };
  });
  const found = await foundFor(model, asked, read);
  return asked.map(({ query, ...name }, index) => {
    return resultOf(query.key, bestBearers(model, name, found.get(index) ?? [], query.on != null));
  });
}

interface AskedName {
  readonly query: ResolveQuery;
  readonly context: NameContext;
  readonly typed: Typed;
}

/** The candidates of each query, by its index; one read, or none when no text has a word. */
async function foundFor(
  model: Model,
  asked: readonly AskedName[],
  read: Read,
): Promise<ReadonlyMap<number, readonly FoundBearer[]>> {
  const askable = asked.flatMap((one, index) => (one.typed.words.length === 0 ? [] : [{ ...one, index }]));
  if (askable.length === 0) return new Map();
  const queries = askable.map((one) => queryOf(model, one));
  const rows = (await withIndex(read)(BEARERS_STATEMENT, { queries, most: BigInt(DEPTH.all) })) as readonly [
    number,
    readonly BelongingRow[],
  ][];
  return new Map(rows.map(([place, found]) => [askable[place]?.index ?? -1, found.map((row) => bearerOf(model, row))]));
}

function queryOf(model: Model, { query, context, typed }: AskedName): CandidatesQuery {
  return {
    lucene: luceneQuery(typed, 'near', context.words),
    id: typed.text.trim(),
    kinds: query.kind == null ? null : kindNames(model, [query.kind]),
    depth: BigInt(query.kind == null ? DEPTH.all : DEPTH.ofKind),
    places: context.places,
    source: context.id,
    ...(query.on == null ? ALWAYS : spanOf(query.on)),
  };
}

function resultOf(key: string, bearers: readonly Bearer[]): unknown {
  const [first, second] = bearers;
  const clear = first && first.score >= LEAST && first.score - (second?.score ?? 0) >= MARGIN;
  return {
    key,
    candidates: bearers.map(({ hit, score }) => ({ id: hit.candidate.id, score })),
    match: clear ? first.hit.candidate.id : null,
  };
}
