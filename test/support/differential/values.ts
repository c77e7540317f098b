import { type GraphQLArgument } from 'graphql';
import { type Model } from '../../../src/model/model.js';
import { type Graph } from './graph.js';
import { type Given } from './literal.js';
import { type Random } from './random.js';

/** Chooses values for arguments: ids and codes that the graph has, and some that it has not. */
export interface Chooser {
  /** A value for a root field's argument; `type` is the kind or interface that the field answers with. */
  readonly root: (argument: GraphQLArgument, type: string) => Given | undefined;
}

const UNKNOWN = ['province:nowhere', 'no such', '', 'plan:a"b\\c'];

export function chooserOf(model: Model, graph: Graph, random: Random): Chooser {
  const nodes = [...graph.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const former = [...graph.redirects].sort(([a], [b]) => (a < b ? -1 : 1));
  const codes = nodes.flatMap(({ identifiers }) => identifiers);
  const idOf = (type: string): string => {
    const fitting = (id: string): boolean => graph.nodes.get(id)?.labels.includes(type) ?? false;
    const known = nodes.filter(({ id }) => fitting(id)).map(({ id }) => id);
    const old = former.filter(([, id]) => fitting(id)).map(([id]) => id);
    if (old.length > 0 && random.chance(0.15)) return random.pick(old);
    if (known.length === 0 || random.chance(0.05)) return random.pick([...UNKNOWN, ...nodes.map(({ id }) => id)]);
    return random.pick(known);
  };
  const code = (): Given => {
    const { scheme, value } = codes.length === 0 ? { scheme: 'gso', value: '1' } : random.pick(codes);
    const on = random.pick(['1999-12-31', '2025-06-30', '2025-07-01', '2026-01-01', null]);
    return { scheme, value, ...(random.chance(0.6) ? { on } : {}) };
  };
  return {
    root: ({ name }, type) => {
      if (name === 'id') return idOf(type);
      if (name === 'ids') return Array.from({ length: 1 + random.below(5) }, () => idOf(type));
      return name === 'identifier' ? code() : pageArgument(name, random);
    },
  };
}

/** A value for an argument of any field below the root; undefined: leave it out. */
export function argumentOf(model: Model, name: string, random: Random): Given | undefined {
  switch (name) {
    case 'lang':
      return random.pick(['VI', 'EN', 'EN', null]);
    case 'direction':
      return random.pick(['OUT', 'IN', 'BOTH', null]);
    case 'types':
      return random.chance(0.15)
        ? random.pick([null, []])
        : random.shuffled([...model.relations.keys()]).slice(0, 1 + random.below(12));
    default:
      return pageArgument(name, random);
  }
}

function pageArgument(name: string, random: Random): Given | undefined {
  if (name === 'first') return random.chance(0.1) ? null : random.pick([0, 1, 1, 2, 3, 5, 20, 100]);
  if (name === 'last') return random.chance(0.7) ? undefined : random.pick([0, 1, 2, 3, 20, null]);
  return undefined;
}
