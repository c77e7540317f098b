import { type Model } from '../../model/model.js';
import { type Context } from '../context.js';
import { type EntityRead } from '../hydrator.js';
import { type Resolvers } from '../resolver.js';
import { selectedFields } from '../selected-fields.js';
import { didYouMean, isSure } from './did-you-mean.js';
import { facetsOf } from './facets.js';
import { candidatesFor, type Asked } from './found.js';
import { hitsAmong, type Hit } from './hit.js';
import { askedPage, cursorsOf, hitsNeeded, hitsPage, type PageArguments } from './hits-page.js';
import { knownCandidates, type KnownCandidates } from './known-candidates.js';
import { hasSeveralWords, luceneQuery, type Need } from './lucene-query.js';
import { compareRanks, ranksOf, type Rank } from './order.js';
import { typedOf, type Typed } from './typed.js';

/** Arguments of `Query.search`, as its type coerces them. */
interface SearchArguments extends PageArguments {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly places?: readonly string[] | null;
  readonly asOf?: string | null;
}

/**
 * `search`: one read finds what has all the words, one more tells of entities that no search found before, one loads what is selected of the
 * hits beyond what they store themselves, and one counts the facets when they are selected. Only when that leads to nothing sure, one of the
 * words will do, and then near ones, in as many reads again each.
 */
export function searchResolvers(model: Model): Resolvers {
  const parts = { model, known: knownCandidates(model) };
  return {
    'Query.search': (_, given, context, info) => {
      const selected = selectedFields(info, 'SearchConnection');
      const counted = selected.has('totalCount') || selected.has('facets');
      const properties = context.hydrate.propertiesAt(info, [['edges', 'node']]);
      return searched(parts, given as unknown as SearchArguments, { counted, properties }, context); // coerced by the field's arguments
    },
    'SearchConnection.facets': (source, _, context) => {
      return facetsOf(source?.['found'] as readonly Hit[], context.read); // as `searched` gives it
    },
    'SearchHit.node': (source, _, context, info) => {
      const { id, asOf, read } = source as unknown as Edge; // likewise
      return context.hydrate.heldEntity(info, id, asOf, read);
    },
  };
}

/** An edge as `searched` gives it. */
interface Edge {
  readonly id: string;
  readonly asOf: string | null;
  readonly read: EntityRead;
}

interface Parts {
  readonly model: Model;
  readonly known: KnownCandidates;
}

/** `counted`: all hits are needed, not only those of the page. */
async function searched(
  parts: Parts,
  given: SearchArguments,
  { counted, properties }: { readonly counted: boolean } & Pick<Asked, 'properties'>,
  context: Context,
): Promise<unknown> {
  const { kinds = null, places = null, asOf = null } = given;
  const typed = typedOf(given.text, 'text');
  const rankOf = ranksOf(parts.model);
  const cursors = cursorsOf(rankOf, [typed.text, kinds, places, asOf]);
  const page = askedPage(given, cursors);
  const needed = { wanted: counted ? Infinity : hitsNeeded(page), properties };
  const found = inOrder(await hitsFor(parts, typed, { kinds, places, asOf }, needed, context), rankOf);
  const { hits: shown, pageInfo } = hitsPage(found, page, rankOf, cursors);
  return {
    edges: shown.map((hit) => ({
      get cursor() {
        return cursors.of(hit);
      },
      id: hit.candidate.id,
      asOf,
      read: { labels: [hit.candidate.kind.name], properties, stored: hit.candidate.stored },
      score: hit.score,
      why: hit.why,
    })),
    totalCount: found.length,
    pageInfo,
    didYouMean: didYouMean(typed, found),
    found,
  };
}

type Filters = Pick<Asked, 'kinds' | 'places' | 'asOf'>;

const UNFILTERED: Filters = { kinds: null, places: null, asOf: null };

const isFiltered = (filters: Filters) => Object.values(filters).some((given) => given !== null);

async function hitsFor(
  { model, known }: Parts,
  typed: Typed,
  filters: Filters,
  { wanted, properties }: { readonly wanted: number } & Pick<Asked, 'properties'>,
  context: Context,
): Promise<readonly Hit[]> {
  if (typed.words.length === 0) return [];
  const sought = async (need: Need, within: Filters) => {
    const asked = { ...within, properties, lucene: luceneQuery(typed, need), id: typed.text.trim() };
    const candidates = await candidatesFor(model, known, context, asked);
    const best = hitsAmong(typed, candidates, wanted);
    // what is sure may be behind as many that are not
    return need === 'near' || wanted === Infinity || isSure(best) ? best : hitsAmong(typed, candidates);
  };
  const all = hasSeveralWords(typed) ? await sought('all', filters) : [];
  // what filters leave of a sure list is as few as its facets say
  if (isSure(all) || (all.length > 0 && isFiltered(filters) && isSure(await sought('all', UNFILTERED)))) return all;
  const any = await sought('any', filters);
  return isSure(any) ? any : sought('near', filters);
}

function inOrder(hits: readonly Hit[], rankOf: (hit: Hit) => Rank): readonly Hit[] {
  return hits
    .map((hit) => ({ hit, rank: rankOf(hit) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ hit }) => hit);
}
