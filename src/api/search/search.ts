import { type Model } from '../../model/model.js';
import { type Context } from '../context.js';
import { type Resolvers } from '../resolver.js';
import { didYouMean } from './did-you-mean.js';
import { facetsOf } from './facets.js';
import { candidatesFor } from './found.js';
import { hitOf, type Hit } from './hit.js';
import { askedPage, cursorsOf, hitsPage, type PageArguments } from './hits-page.js';
import { luceneQuery } from './lucene-query.js';
import { compareRanks, ranksOf } from './order.js';
import { typedOf, type Typed } from './typed.js';

/** Arguments of `Query.search`, as its type coerces them. */
interface SearchArguments extends PageArguments {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly places?: readonly string[] | null;
  readonly asOf?: string | null;
}

/** `search`: one read finds, one more loads what is selected of the hits, and one counts the facets when they are selected. */
export function searchResolvers(model: Model): Resolvers {
  return {
    'Query.search': (_, given, context) => {
      return searched(model, given as unknown as SearchArguments, context); // coerced by the field's arguments
    },
    'SearchConnection.facets': (source, _, context) => {
      return facetsOf(source?.['found'] as readonly Hit[], context.read); // as `searched` gives it
    },
    'SearchHit.node': (source, _, context, info) => {
      const { id, asOf } = source as unknown as { readonly id: string; readonly asOf: string | null }; // likewise
      return context.hydrate.entity(info, 'Entity', id, asOf);
    },
  };
}

async function searched(model: Model, given: SearchArguments, context: Context): Promise<unknown> {
  const { kinds = null, places = null, asOf = null } = given;
  const typed = typedOf(given.text, 'text');
  const rankOf = ranksOf(model);
  const cursors = cursorsOf(rankOf, [typed.text, kinds, places, asOf]);
  const page = askedPage(given, cursors);
  const hits = await hitsFor(model, typed, { kinds, places, asOf }, context);
  const found = [...hits].sort((a, b) => compareRanks(rankOf(a), rankOf(b)));
  const { hits: shown, pageInfo } = hitsPage(found, page, rankOf, cursors);
  return {
    edges: shown.map((hit) => ({
      cursor: cursors.of(hit),
      id: hit.candidate.id,
      asOf,
      score: hit.score,
      why: hit.why,
    })),
    totalCount: found.length,
    pageInfo,
    didYouMean: didYouMean(typed, found),
    found,
  };
}

async function hitsFor(
  model: Model,
  typed: Typed,
  filters: { kinds: readonly string[] | null; places: readonly string[] | null; asOf: string | null },
  { read }: Context,
): Promise<readonly Hit[]> {
  if (typed.words.length === 0) return [];
  const asked = { lucene: luceneQuery(typed), id: typed.text.trim(), ...filters };
  const candidates = await candidatesFor(model, read, asked);
  const hits = candidates.flatMap((candidate) => hitOf(typed, candidate) ?? []);
  const best = Math.max(...hits.map(({ score }) => score));
  return hits.filter(({ score }) => score >= best * WORTH_SHOWING);
}

/** Hits much weaker than the best are noise. */
const WORTH_SHOWING = 0.6;
