import { type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql';
import { type Kind, type Model, type RelationField } from '../../../src/model/model.js';
import { connection, type PageArguments } from './connections.js';
import { type Graph, type GraphNode, type Passage, type Relationship } from './graph.js';
import { sortedBy } from './order.js';

/** An entity, and under which former id it was asked for. */
export interface Entity {
  readonly node: GraphNode;
  readonly redirectedFrom: string | null;
}

type Given = Readonly<Record<string, unknown>>;
export type Resolver = GraphQLFieldResolver<unknown, unknown, Given>;

/** Where the addresses of entities' pages begin. */
export const PUBLIC_URL = 'http://province.test';

/** The value of one field of a kind, by plain look-ups in the graph. */
export function entityField(model: Model, graph: Graph, kind: Kind, name: string): Resolver {
  const relation = kind.relationFields.get(name);
  if (relation) return (entity, given, _, info) => related(model, graph, nodeOf(entity), relation, filled(given, info));
  const property = kind.properties.get(name);
  if (property) return (entity, given) => propertyOf(nodeOf(entity), name, given);
  return (entity, given, _, info) => builtin(graph, entity as Entity, name, filled(given, info));
}

/** Arguments with their declared defaults where null was given: null means not given. */
export function filled(given: Given, info: GraphQLResolveInfo): Given {
  const declared = info.parentType.getFields()[info.fieldName]?.args ?? [];
  return Object.fromEntries(declared.map(({ name, defaultValue }) => [name, given[name] ?? defaultValue ?? null]));
}

export function entityOf(graph: Graph, id: string): Entity {
  const node = graph.nodes.get(id);
  if (!node) throw new Error(`the export has no ${id}`);
  return { node, redirectedFrom: null };
}

function nodeOf(entity: unknown): GraphNode {
  return (entity as Entity).node; // parents of these fields are entities
}

function propertyOf({ properties }: GraphNode, name: string, given: Given): unknown {
  const vietnamese = properties[name] ?? null;
  return given['lang'] === 'EN' ? (properties[`${name}En`] ?? vietnamese) : vietnamese;
}

function builtin(graph: Graph, { node, redirectedFrom }: Entity, name: string, given: Given): unknown {
  switch (name) {
    case 'redirectedFrom':
      return redirectedFrom;
    case 'url':
      return `${PUBLIC_URL}/id/${node.id}`;
    case 'identifiers':
      return sortedBy(node.identifiers, ({ scheme, value }) => [scheme, value]);
    case 'evidence':
      return evidenceOf(graph, node, Number(given['first']));
    case 'relations':
      return relationsOf(graph, node, given);
    default:
      throw new Error(`the evaluator knows no ${name}`);
  }
}

function evidenceOf(graph: Graph, { evidence }: GraphNode, first: number): unknown {
  const sorted = sortedBy(evidence, ({ source, paragraph, row, raw }) => [source, paragraph, row, raw]);
  return sorted.slice(0, first).map((passage) => evidenceRecord(graph, passage));
}

function evidenceRecord(graph: Graph, { source, ...where }: Passage): object {
  return { ...where, source: () => entityOf(graph, source), quote: null };
}

/** A relationship as the API's `Relation`. */
function relationRecord(graph: Graph, { id, label, start, end, properties, evidence }: Relationship): object {
  const { from = null, to = null, role = null, note = null, implied, planned } = properties;
  return {
    ...{ id, type: label, from, to, role, note, implied, planned },
    source: () => entityOf(graph, start),
    target: () => entityOf(graph, end),
    evidence: evidence.map((passage) => evidenceRecord(graph, passage)),
  };
}

/** A relationship seen from one of its ends. */
interface Seen {
  readonly relationship: Relationship;
  readonly direction: 'OUT' | 'IN';
  /** Id of the other end. */
  readonly other: string;
}

function seenFrom(graph: Graph, id: string, direction: unknown): readonly Seen[] {
  const out = (graph.starting.get(id) ?? []).map((one): Seen => ({
    relationship: one,
    direction: 'OUT',
    other: one.end,
  }));
  const into = (graph.ending.get(id) ?? []).map((one): Seen => ({
    relationship: one,
    direction: 'IN',
    other: one.start,
  }));
  return [...(direction === 'IN' ? [] : out), ...(direction === 'OUT' ? [] : into)];
}

function related(model: Model, graph: Graph, { id }: GraphNode, field: RelationField, given: Given): unknown {
  const accepted = model.kinds.get(field.target)?.members ?? [];
  const found = seenFrom(graph, id, field.direction)
    .filter(({ relationship }) => relationship.label === field.type)
    .filter(({ relationship }) => field.role === undefined || relationship.properties['role'] === field.role)
    .filter(({ other }) => graph.nodes.get(other)?.labels.some((label) => accepted.includes(label)));
  if (!field.many) return latest(graph, found);
  const sorted = sortedBy(found, ({ other, relationship }) => [other, relationship.id]);
  if (field.plain)
    return sorted.slice(0, (given['first'] as number | null) ?? Infinity).map(({ other }) => entityOf(graph, other));
  const items = sorted.map(({ other, relationship }) => ({
    keys: [other, relationship.id],
    node: entityOf(graph, other),
    relation: relationRecord(graph, relationship),
  }));
  return connection(items, given as unknown as PageArguments); // declared so, and filled in
}

/** The end of the relationship that began last; of those that began together, the one with the lowest id. */
function latest(graph: Graph, found: readonly Seen[]): Entity | null {
  const begin = ({ relationship }: Seen): string => (relationship.properties['from'] as string | undefined) ?? '0000';
  const last = found.map(begin).sort().at(-1);
  const [first] = sortedBy(
    found.filter((one) => begin(one) === last),
    ({ other }) => [other],
  );
  return first ? entityOf(graph, first.other) : null;
}

function relationsOf(graph: Graph, { id }: GraphNode, given: Given): object {
  const types = given['types'] as readonly string[] | null;
  const found = seenFrom(graph, id, given['direction']).filter(
    ({ relationship }) => types === null || types.includes(relationship.label),
  );
  const items = found.map(({ relationship, other }) => ({
    keys: [relationship.label, other, relationship.id],
    node: relationRecord(graph, relationship),
  }));
  return { ...connection(items, given as unknown as PageArguments), countsByType: countsByType(found) };
}

function countsByType(found: readonly Seen[]): readonly object[] {
  const counts = new Map<string, { type: string; direction: string; count: number }>();
  for (const { relationship, direction } of found) {
    const key = `${relationship.label} ${direction}`;
    const known = counts.get(key) ?? { type: relationship.label, direction, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return sortedBy([...counts.values()], ({ type, direction }) => [type, direction]);
}
