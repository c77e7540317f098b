import { type Model } from '../../../src/model/model.js';

import { type Graph, type GraphNode } from './graph.js';
import { followed } from './hops.js';
import { type Value } from './literal.js';
import { type World } from './world.js';

/** What the graph has to choose from. */
export interface Pool extends World {
  readonly nodes: readonly GraphNode[];
  /** Entities of a kind or interface, by id. */
  readonly members: (kind: string) => readonly GraphNode[];
  /** The entities to which a relation field of one leads, at any time. */
  readonly related: (node: GraphNode, kind: string, field: string) => readonly GraphNode[];
  /** Different values of a property; those of a list are its items. */
  readonly values: (kind: string, property: string) => readonly Value[];
  /** Different dates at which something begins or ends. */
  readonly dates: readonly string[];
  /** Former ids with the present ones. */
  readonly former: readonly (readonly [string, string])[];
}

/** Values of a property that are kept to choose from. */
const KEPT = 200;

export function poolOf(model: Model, graph: Graph): Pool {
  const nodes = [...graph.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const members = remembered((kind: string) => nodes.filter(({ labels }) => labels.includes(kind)));
  const values = remembered((place: string) => {
    const [kind = '', property = ''] = place.split('.');
    const all = members(kind).flatMap(({ properties }) => (properties[property] ?? []) as Value | Value[]); // as exported
    return [...new Set(all)].slice(0, KEPT);
  });
  return {
    ...{ model, graph, nodes, members },
    values: (kind, property) => values(`${kind}.${property}`),
    related: (node, kind, name) => {
      const field = model.kinds.get(kind)?.relationFields.get(name);
      return field ? followed({ model, graph }, node.id, field, undefined).map(({ other }) => other) : [];
    },
    dates: datesIn(graph),
    former: [...graph.redirects].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function datesIn({ nodes, relationships }: Graph): readonly string[] {
  const all = [...nodes.values(), ...relationships].flatMap(({ properties }) => Object.values(properties));
  const isDate = (value: unknown): value is string =>
    typeof value === 'string' && /^[12]\d{3}(-\d\d){0,2}$/.test(value);
  return [...new Set(all.filter(isDate))].sort();
}

function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
