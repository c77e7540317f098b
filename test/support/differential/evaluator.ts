import { execute, isInterfaceType, isObjectType, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { apiSchemaOf } from '../../../src/model/api/api-schema.js';
import { type Registry } from '../../../src/model/model-of.js';
import { type Kind, type Model } from '../../../src/model/model.js';
import { camel } from '../../../src/model/names.js';
import { connection, type PageArguments } from './connections.js';
import { entityField, entityOf, filled, type Entity, type Resolver } from './entities.js';
import { type Graph } from './graph.js';
import { sortedBy } from './order.js';

export type Evaluate = (query: string, variables: Readonly<Record<string, unknown>>) => ExecutionResult;

/** The API over a graph in memory: graphql-js and one obvious resolver for each field. Shares nothing with src/query. */
export function evaluatorOf(registry: Registry, graph: Graph): Evaluate {
  const schema = apiSchemaOf(registry);
  addResolvers(schema, registry.model, graph);
  return (query, variableValues) => execute({ schema, document: parse(query), variableValues }) as ExecutionResult; // no resolver is asynchronous
}

function addResolvers(schema: GraphQLSchema, model: Model, graph: Graph): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const kind = model.kinds.get(type.name);
    if (!kind) continue;
    if (isInterfaceType(type)) type.resolveType = (value) => concreteKind(model, value as Entity);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = entityField(model, graph, kind, field.name);
    }
  }
  const roots = rootsOf(model, graph);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = roots.get(field.name);
    if (resolve) field.resolve = resolve;
  }
}

function concreteKind(model: Model, { node }: Entity): string | undefined {
  return node.labels.find((label) => model.kinds.get(label)?.concrete);
}

function rootsOf(model: Model, graph: Graph): ReadonlyMap<string, Resolver> {
  const byId = (kind: Kind): Resolver => {
    return (_, { id }) => found(graph, String(id), kind.name);
  };
  const list = (kind: Kind): Resolver => {
    return (_, given, __, info) => listed(graph, kind.name, filled(given, info) as unknown as PageArguments);
  };
  const kinds = [...model.kinds.values()].filter(({ name }) => name !== 'Entity');
  return new Map<string, Resolver>([
    ...kinds.map((kind) => [camel(kind.name), byId(kind)] as const),
    ...kinds.map((kind) => [kind.plural, list(kind)] as const),
    ['node', (_, { id }) => found(graph, String(id), 'Entity')],
    ['nodes', (_, { ids }) => (ids as readonly string[]).map((id) => found(graph, id, 'Entity'))],
    ['entity', (_, { identifier }) => identified(graph, identifier as IdentifierInput)],
  ]);
}

function found(graph: Graph, id: string, label: string): Entity | null {
  const now = graph.redirects.get(id);
  const node = graph.nodes.get(now ?? id);
  if (!node?.labels.includes(label)) return null;
  return { node, redirectedFrom: now === undefined ? null : id };
}

function listed(graph: Graph, label: string, page: PageArguments): object {
  const members = [...graph.nodes.values()].filter(({ labels }) => labels.includes(label));
  return connection(
    members.map(({ id }) => ({ keys: [id], node: entityOf(graph, id) })),
    page,
  );
}

interface IdentifierInput {
  readonly scheme: string;
  readonly value: string;
  readonly on?: string | null;
}

/** The entity that the code means on that day; of several, the one that the code came to mean last. */
function identified(graph: Graph, { scheme, value, on }: IdentifierInput): Entity | null {
  const meanings = [...graph.nodes.values()].flatMap(({ id, identifiers }) =>
    identifiers
      .filter((code) => code.scheme === scheme && code.value === value)
      .filter(({ from, to }) => !on || ((from ?? '') <= on && on < (to ?? '9999')))
      .map(({ from }) => ({ id, from: from ?? '' })),
  );
  const newest = meanings
    .map(({ from }) => from)
    .sort()
    .at(-1);
  const [one] = sortedBy(
    meanings.filter(({ from }) => from === newest),
    ({ id }) => [id],
  );
  return one ? entityOf(graph, one.id) : null;
}
