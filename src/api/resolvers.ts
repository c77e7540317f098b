import { isInterfaceType, isObjectType, isScalarType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { BadInput } from '../errors.js';
import { type Model } from '../model/model.js';
import { camel } from '../model/names.js';
import { PAGE } from '../model/page-size.js';
import { type QuoteKey } from '../query/builtins/evidence.js';
import { KIND, type Shaped } from '../query/expression.js';
import { type Planner } from '../query/planner.js';
import { type Root } from '../query/roots.js';
import { COMPARE } from './compare/compare.js';
import { type Context } from './context.js';
import { metaOf } from './meta.js';
import { NARROWED_LISTS } from './narrowed-lists.js';
import { pick } from './pick.js';
import { type Resolver, type Resolvers } from './resolver.js';
import { giveChecks } from './scalars.js';
import { resolveResolvers } from './search/resolve.js';
import { searchResolvers } from './search/search.js';
import { TRACE_RESOLVERS } from './trace/resolvers.js';

/** Makes the schema executable over planned rows: root fields read, all others pick from what their root has read. */
export function addResolvers(schema: GraphQLSchema, model: Model, planner: Planner): void {
  const byHand = { ...BY_HAND, ...searchResolvers(model), ...resolveResolvers(model) };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) giveChecks(type);
    if (isInterfaceType(type)) type.resolveType = (value) => String((value as Shaped)[KIND]);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = byHand[`${type.name}.${field.name}`] ?? OF_ANY_TYPE[field.name] ?? picked;
    }
  }
  const roots = schema.getQueryType()?.getFields() ?? {};
  for (const [name, root] of rootsOf(model)) if (roots[name]) roots[name].resolve = reading(planner, root);
}

/** Root fields that the compiler answers alone, by name. */
function rootsOf(model: Model): ReadonlyMap<string, Root> {
  const kinds = [...model.kinds.values()].filter((kind) => kind.name !== 'Entity');
  return new Map<string, Root>([
    ['entity', { by: 'identifier' }],
    ['node', { by: 'id', kind: 'Entity' }],
    ...kinds.map((kind) => [camel(kind.name), { by: 'id', kind: kind.name }] as const),
    ...kinds.map((kind) => [kind.plural, { by: 'list', kind: kind.name }] as const),
    ...Object.entries(NARROWED_LISTS),
  ]);
}

function reading(planner: Planner, root: Root): Resolver {
  return async (_, __, context, info) => {
    const plan = planner.plan(root, info);
    const parameters = plan.bind(info.variableValues);
    return plan.shape(await context.read(plan.text, parameters), parameters);
  };
}

/** Fields of every kind that are more than a piece of what was read. */
const OF_ANY_TYPE: Resolvers = {
  url: (source, _, context, info) => `${context.publicUrl}/id/${String(pick(source, info))}`,
};

/** Fields that are more than a piece of what was read, by type and name. */
const BY_HAND: Resolvers = {
  ...COMPARE,
  ...TRACE_RESOLVERS,
  'Query.nodes': (_, { ids, asOf }, context, info) =>
    nodes(ids as readonly string[], (asOf ?? null) as string | null, context, info), // [ID!]! and PartialDate
  'Query.meta': (_, __, context) => metaOf(context.read),
  'Evidence.quote': (source, _, context, info) => quoted(source, context, info),
  'Passage.quote': (source, _, context, info) => quoted(source, context, info),
};

function quoted(source: Shaped | undefined, { quotes }: Context, info: GraphQLResolveInfo): unknown {
  const key = pick(source, info) as QuoteKey | null; // as the compiler shapes it
  return key && quotes(key);
}

const picked: Resolver = (source, _, __, info) => pick(source, info);

function nodes(
  ids: readonly string[],
  asOf: string | null,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown[]> {
  if (ids.length > PAGE.most) {
    throw new BadInput(`ids: ${ids.length} are too many`, `Give at most ${PAGE.most} ids in one request.`);
  }
  return Promise.all(ids.map((id) => context.hydrate.entity(info, 'Entity', id, asOf)));
}
