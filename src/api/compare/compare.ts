import { assertObjectType, type GraphQLResolveInfo } from 'graphql';
import { sizeOf } from '../../query/page.js';
import { type Shaped } from '../../query/expression.js';
import { type Context } from '../context.js';
import { type Lang } from '../lang.js';
import { pick } from '../pick.js';
import { type Resolver, type Resolvers } from '../resolver.js';
import { comparisonOf, type Row } from './comparison.js';
import { COMPUTED, computedObservation, evidenceOf, nameOf, type Computed } from './computed-observation.js';
import { type ComparedIndicator, type Figure } from './figure.js';
import { requestOf } from './request.js';
import { type Sentence } from './sentence.js';
import { caveatsOf, verdictsOf, type Caveat, type Verdict } from './verdicts.js';

/** What the fields below `compare` are resolved from. `placesAsOf`: units of the era harmonised to are shown whatever the day. */
interface Source {
  readonly asOf: string | null;
  readonly placesAsOf: string | null;
  readonly indicator: ComparedIndicator;
}

type RowSource = Source & Row;
type PlacesSource = Source & { readonly places: readonly string[] };
type ComparisonSource = Source & { readonly rows: readonly RowSource[]; readonly notes: readonly Sentence[] };

const placesOf: Resolver = (source, _, { hydrate }, info) => {
  const { places, placesAsOf } = source as unknown as PlacesSource; // as a verdict or caveat is given below
  return Promise.all(places.map((id) => hydrate.entity(info, 'Place', id, placesAsOf)));
};

/** `Query.compare` and what hangs on it: two reads, and one for each selection on entities below. */
export const COMPARE: Resolvers = {
  'Query.compare': async (_, given, { read }) => {
    const request = requestOf(given);
    const { indicator, rows, notes } = await comparisonOf(read, request);
    const shared: Source = { indicator, asOf: request.asOf, placesAsOf: request.era === null ? request.asOf : null };
    return { ...shared, notes, rows: rows.map((row): RowSource => ({ ...shared, ...row })) };
  },
  'Comparison.verdicts': (source, { first }) => {
    const { rows, notes, ...shared } = comparisonIn(source);
    const figures = rows.map(({ figure }) => figure);
    const verdicts = verdictsOf(figures, shared.indicator, notes, Number(sizeOf(first, 'first')));
    return verdicts.map((verdict): PlacesSource => ({ ...shared, ...verdict }));
  },
  'Comparison.caveats': (source, { first }) => {
    const { rows, notes: _, ...shared } = comparisonIn(source);
    const caveats = caveatsOf(
      rows.map(({ figure }) => figure),
      shared.indicator,
    );
    return caveats.slice(0, Number(sizeOf(first, 'first'))).map((caveat): PlacesSource => ({ ...shared, ...caveat }));
  },
  'Comparison.indicator': (source, _, { hydrate }, info) => {
    const { indicator, asOf } = comparisonIn(source);
    return hydrate.entity(info, 'Indicator', indicator.id, asOf);
  },
  'ComparisonRow.place': (source, _, { hydrate }, info) => {
    const { figure, placesAsOf } = rowIn(source);
    return hydrate.entity(info, 'Place', figure.place.id, placesAsOf);
  },
  'ComparisonRow.observation': (source, _, context, info) => {
    const { figure, indicator, asOf } = rowIn(source);
    return figure.parts.length > 0
      ? computedObservation({ figure, indicator, asOf }, assertObjectType(info.schema.getType('Observation')))
      : observation(context, info, figure, asOf);
  },
  'ComparisonRow.parts': (source, _, context, info) => {
    const { figure, asOf } = rowIn(source);
    return Promise.all(figure.parts.map((part) => observation(context, info, part, asOf)));
  },
  'ComparisonVerdict.places': placesOf,
  'ComparisonVerdict.reasons': (source, { lang }) => {
    const { reasons } = source as unknown as Verdict; // as Comparison.verdicts gives it
    return [...new Set(reasons.map((reason) => reason(lang as Lang)))]; // the enum Lang, with a default
  },
  'ComparisonCaveat.places': placesOf,
  'ComparisonCaveat.reason': (source, { lang }) => (source as unknown as Caveat).reason(lang as Lang), // as above
  'Observation.name': ofComputed((computed, { lang }) => nameOf(computed, lang as Lang)), // as above
  'Observation.indicator': ofComputed(({ indicator, asOf }, _, { hydrate }, info) =>
    hydrate.entity(info, 'Indicator', indicator.id, asOf),
  ),
  'Observation.place': ofComputed(({ figure }, _, { hydrate }, info) =>
    hydrate.entity(info, 'Place', figure.place.id, null),
  ),
  'Observation.about': ofComputed(({ figure }, _, { hydrate }, info) =>
    Promise.all(figure.subjects.map(({ id }) => hydrate.entity(info, 'Entity', id, null))),
  ),
  'Observation.evidence': ofComputed((computed, { first }) => evidenceOf(computed, Number(sizeOf(first, 'first')))),
  'Evidence.source': (source, _, { hydrate }, info) => {
    const id = source?.['sourceId'];
    return typeof id === 'string' ? hydrate.entity(info, 'Source', id, null) : pick(source, info);
  },
};

// only resolvers of this file give objects of these types, hence the casts
const comparisonIn = (source: Shaped | undefined) => source as unknown as ComparisonSource;
const rowIn = (source: Shaped | undefined) => source as unknown as RowSource;

function observation({ hydrate }: Context, info: GraphQLResolveInfo, { id }: Figure, asOf: string | null) {
  return hydrate.entity(info, 'Observation', id, asOf);
}

type ComputedField = (
  computed: Computed,
  args: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** A field of a computed observation; that of a stored one was read with it. */
function ofComputed(resolve: ComputedField): Resolver {
  return (source, args, context, info) => {
    const computed = source?.[COMPUTED] as Computed | undefined; // computedObservation alone sets it
    return computed ? resolve(computed, args, context, info) : pick(source, info);
  };
}
