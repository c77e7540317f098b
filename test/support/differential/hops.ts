import { type RelationField } from '../../../src/model/model.js';
import { type Graph, type GraphNode, type Relationship } from './graph.js';
import { nodeHeld, relationshipHeld, type AsOf } from './validity.js';
import { type World } from './world.js';

/** A relationship seen from one of its ends. */
export interface Seen {
  readonly relationship: Relationship;
  readonly direction: 'OUT' | 'IN';
  readonly other: GraphNode;
}

/** All relationships of an entity on one side, or on both, that held with their other ends. */
export function seenFrom(world: World, id: string, direction: unknown, asOf: AsOf): readonly Seen[] {
  const { graph } = world;
  const out = (graph.starting.get(id) ?? []).map((one) => seen(graph, one, 'OUT', one.end));
  const into = (graph.ending.get(id) ?? []).map((one) => seen(graph, one, 'IN', one.start));
  return [...(direction === 'IN' ? [] : out), ...(direction === 'OUT' ? [] : into)].filter(
    ({ relationship, other }) => relationshipHeld(relationship, asOf) && nodeHeld(world, other, asOf),
  );
}

/** What a relation field leads to. A field that is never null leads there at any time. */
export function followed(world: World, id: string, field: RelationField, asOf: AsOf): readonly Seen[] {
  return seenFrom(world, id, field.direction, field.required ? undefined : asOf)
    .filter(({ relationship }) => relationship.label === field.type)
    .filter(({ relationship }) => field.role === undefined || relationship.properties['role'] === field.role)
    .filter(({ other }) => other.labels.includes(field.target));
}

function seen(graph: Graph, relationship: Relationship, direction: Seen['direction'], id: string): Seen {
  return { relationship, direction, other: nodeIn(graph, id) };
}

export function nodeIn(graph: Graph, id: string): GraphNode {
  const node = graph.nodes.get(id);
  if (!node) throw new Error(`the export has no ${id}`);
  return node;
}
