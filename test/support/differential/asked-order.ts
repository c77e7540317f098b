import { type Kind, type Property } from '../../../src/model/model.js';
import { firstDay } from '../../../src/model/partial-date.js';
import { sortKey } from '../../../src/model/sort-key.js';
import { type GraphNode } from './graph.js';
import { followed } from './hops.js';
import { type Directions, type Keys } from './order.js';
import { type AsOf } from './validity.js';
import { fulfils } from './where.js';
import { type World } from './world.js';

/** An order as `orderBy` asks for it, without the ids at its end. */
export interface AskedOrder {
  readonly keysOf: (node: GraphNode) => Keys;
  readonly descending: Directions;
  /** Whether ids, which come last, descend: as the last key does. */
  readonly endDescends: boolean;
}

interface Part {
  readonly keysOf: (node: GraphNode) => Keys;
  readonly descending: boolean;
}

/** @param orderBy A list of inputs with one member each; null: none. */
export function askedOrder(world: World, kind: Kind, orderBy: unknown, asOf: AsOf): AskedOrder {
  const parts = ((orderBy ?? []) as readonly object[]).map((one) => {
    const [[name, value] = ['', null]] = Object.entries(one) as [string, unknown][]; // a list by its type
    return partOf(world, kind, name, value, asOf);
  });
  return {
    keysOf: (node) => parts.flatMap(({ keysOf }) => keysOf(node)),
    descending: parts.flatMap(({ descending }) => [descending, descending]),
    endDescends: parts.at(-1)?.descending ?? false,
  };
}

/** A part has two keys: whether there is a value, and the value. */
function partOf(world: World, kind: Kind, name: string, value: unknown, asOf: AsOf): Part {
  const property = kind.properties.get(name);
  if (property) {
    const keysOf = ({ properties }: GraphNode): Keys => {
      const own = properties[name] ?? null;
      return own === null ? [0, ''] : [1, sortable(property, own)];
    };
    return { keysOf, descending: value === 'DESC' };
  }
  const field = kind.relationFields.get(name.replace(/Count$/, ''));
  if (!field) throw new Error(`the evaluator cannot order by ${name}`);
  const { where, direction } = value as { readonly where?: unknown; readonly direction?: unknown }; // a CountOrder
  const keysOf = ({ id }: GraphNode): Keys => {
    const found = followed(world, id, field, asOf);
    return [1, found.filter(({ other }) => fulfils(world, other, where, asOf)).length];
  };
  return { keysOf, descending: direction !== 'ASC' };
}

const SORT_KEYS = new Map<string, string>();

function sortable({ name, type }: Property, value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  const text = String(value);
  if (type === 'PartialDate') return firstDay(text);
  if (name !== 'name') return text;
  const known = SORT_KEYS.get(text) ?? sortKey(text);
  SORT_KEYS.set(text, known);
  return known;
}
