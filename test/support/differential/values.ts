import { getNamedType, isEnumType, type GraphQLArgument } from 'graphql';
import { dateAround } from './dates.js';
import { draftedGroupKeys, draftedGroupOrder, draftedOrder } from './drafted-order.js';
import { draftedWhere } from './drafted-where.js';
import { type Given } from './literal.js';
import { type Pool } from './pool.js';
import { type Random } from './random.js';

/** Chooses values for arguments: such as the graph has, and some that it has not. */
export interface Chooser {
  /** A value for an argument; `type` is the kind or interface that a root field answers with. Undefined: leave it out. */
  readonly value: (argument: GraphQLArgument, type: string) => Given | undefined;
}

const UNKNOWN = ['province:nowhere', 'no such', '', 'plan:a"b\\c'];
/** How deep a `where` may be. */
const DEPTH = 3;

export function chooserOf(pool: Pool, random: Random): Chooser {
  const choices: Readonly<Record<string, (argument: GraphQLArgument, type: string) => Given | undefined>> = {
    id: (_, type) => idOf(pool, random, type),
    ids: (_, type) => Array.from({ length: 1 + random.below(5) }, () => idOf(pool, random, type)),
    about: () => someOf(random, 3, () => idOf(pool, random, random.pick(ABOUT))),
    kinds: ({ type }) => someOf(random, 4, () => enumValue(random, type)),
    identifier: () => code(pool, random),
    lang: () => random.pick(['VI', 'EN', 'EN', null]),
    direction: () => random.pick(['OUT', 'IN', 'BOTH', null]),
    types: () => someOf(random, 12, () => random.pick([...pool.model.relations.keys()])),
    asOf: () => (random.chance(0.35) ? (random.chance(0.12) ? null : dateAround(pool, random)) : undefined),
    first: () => (random.chance(0.1) ? null : random.pick([0, 1, 1, 2, 3, 5, 20, 100])),
    last: () => (random.chance(0.7) ? undefined : random.pick([0, 1, 2, 3, 20, null])),
    by: ({ type }) => draftedGroupKeys(pool, random, kindNamedIn(String(type), 'GroupKey')),
    where: ({ type }) => {
      if (random.chance(0.45)) return random.chance(0.05) ? null : undefined;
      return draftedWhere(pool, random, kindNamedIn(String(type), 'Where'), 1 + random.below(DEPTH));
    },
    orderBy: ({ type }) => {
      if (random.chance(0.5)) return random.chance(0.05) ? null : undefined;
      if (String(type) === 'GroupOrder') return draftedGroupOrder(random);
      return draftedOrder(pool, random, kindNamedIn(String(type), 'Order'));
    },
  };
  return { value: (argument, type) => choices[argument.name]?.(argument, type) };
}

/** Kinds that findings concern. */
const ABOUT = ['Observation', 'LegalDocument', 'Entity'];

/** `[PlaceGroupKey!]!` → `Place`. */
function kindNamedIn(type: string, ending: string): string {
  return type.replace(/[[\]!]/g, '').slice(0, -ending.length);
}

function idOf({ members, former, graph, nodes }: Pool, random: Random, type: string): string {
  const known = members(type);
  const old = former.filter(([, id]) => graph.nodes.get(id)?.labels.includes(type));
  if (old.length > 0 && random.chance(0.15)) return random.pick(old)[0];
  if (known.length === 0 || random.chance(0.05)) return random.pick([...UNKNOWN, random.pick(nodes).id]);
  return random.pick(known).id;
}

function someOf(random: Random, most: number, one: () => string): Given {
  if (random.chance(0.15)) return random.pick([null, []]);
  return [...new Set(Array.from({ length: 1 + random.below(most) }, one))];
}

function enumValue(random: Random, type: GraphQLArgument['type']): string {
  const named = getNamedType(type);
  if (!isEnumType(named)) throw new Error(`${named.name} is no enum`);
  return random.pick(named.getValues()).name;
}

function code({ nodes }: Pool, random: Random): Given {
  const owners = nodes.filter(({ identifiers }) => identifiers.length > 0);
  const { scheme, value } =
    owners.length === 0 ? { scheme: 'gso', value: '1' } : random.pick(random.pick(owners).identifiers);
  const on = random.pick(['1999-12-31', '2004', '2025-06-30', '2025', '2025-06', '2025-07-01', '2026-01-01', null]);
  return { scheme, value, ...(random.chance(0.6) ? { on } : {}) };
}
