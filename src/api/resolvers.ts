import { isInterfaceType, isObjectType, isScalarType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { type Model } from '../model/model.js';
import { KIND, type Shaped } from '../query/expression.js';
import { type Planner } from '../query/planner.js';
import { type Root } from '../query/roots.js';
import { computedField } from './answer/computed-fields.js';
import { COMPARE } from './compare/compare.js';
import { metaOf } from './meta.js';
import { pick } from './pick.js';
import { type Resolver, type Resolvers } from './resolver.js';
import { giveChecks } from './scalars.js';
import { resolveResolvers } from './search/resolve.js';
import { searchResolvers } from './search/search.js';
import { TRACE_RESOLVERS } from './trace/resolvers.js';

/** Makes the schema executable over planned rows: root fields read, all others pick from what their root has read. */
export function addResolvers(
  schema: GraphQLSchema,
  model: Model,
  planner: Planner,
  planned: ReadonlyMap<string, Root>,
): void {
  const byHand = { ...BY_HAND, ...searchResolvers(model), ...resolveResolvers(model) };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) giveChecks(type);
    if (isInterfaceType(type)) type.resolveType = (value) => String((value as Shaped)[KIND]);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = byHand[`${type.name}.${field.name}`];
      field.resolve = resolve ? withDefaults(field, resolve) : picking(field.name);
    }
  }
  const roots = schema.getQueryType()?.getFields() ?? {};
  for (const [name, root] of planned) if (roots[name]) roots[name].resolve = reading(planner, root);
}

function reading(planner: Planner, root: Root): Resolver {
  return async (_, __, context, info) => {
    const early = context.early.get(String(info.path.key));
    if (early) return early.plan.shape(await early.rows, early.parameters);
    const plan = planner.plan(root, info);
    const parameters = plan.bind(info.variableValues);
    return plan.shape(await context.rows(plan, parameters), parameters);
  };
}

/** Null stands for the default of an argument where it has one, as in compiled fields. */
function withDefaults({ args }: GraphQLField<unknown, unknown>, resolve: Resolver): Resolver {
  const defaults = args.filter(({ defaultValue }) => defaultValue !== undefined);
  if (defaults.length === 0) return resolve;
  return (source, given, context, info) => {
    const instead = defaults.filter(({ name }) => given[name] === null);
    if (instead.length === 0) return resolve(source, given, context, info);
    const entries = instead.map(({ name, defaultValue }) => [name, defaultValue] as const);
    return resolve(source, { ...given, ...Object.fromEntries(entries) }, context, info);
  };
}

/** Fields that are more than a piece of what was read, by type and name. */
const BY_HAND: Resolvers = {
  ...COMPARE,
  ...TRACE_RESOLVERS,
  'Query.meta': (_, __, context) => metaOf(context.read),
};

function picking(field: string): Resolver {
  const compute = computedField(field);
  if (!compute) return (source, _, __, info) => pick(source, info);
  return (source, _, context, info) => {
    const value = pick(source, info);
    return value === undefined || value === null ? null : compute(value, context);
  };
}
