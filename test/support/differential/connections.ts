import { compareKeys, sortedBy, type Directions, type Keys } from './order.js';

/** `first`, `after`, `last` and `before`, defaults filled in. */
export interface PageArguments {
  readonly first: number;
  readonly last: number | null;
  readonly after: string | null;
  readonly before: string | null;
}

/** Something that a connection lists. */
export interface Item {
  readonly keys: Keys;
  readonly node: unknown;
  readonly relation?: unknown;
}

/** A connection as the schema describes it. */
export function connection(items: readonly Item[], page: PageArguments, descending: Directions = []): object {
  const all = sortedBy(items, ({ keys }) => keys, descending);
  const [start, end] = bounds(all, page, descending);
  const shown = all.slice(start, end);
  return {
    nodes: shown.map(({ node }) => node),
    edges: shown.map(({ keys, node, relation = null }) => ({ cursor: cursorOf(keys), node, relation })),
    totalCount: all.length,
    pageInfo: {
      hasPreviousPage: start > 0,
      hasNextPage: end < all.length,
      startCursor: cursorAt(shown, 0),
      endCursor: cursorAt(shown, -1),
    },
  };
}

/** Where the page starts and ends in the whole list. */
function bounds(
  all: readonly Item[],
  { first, last, after, before }: PageArguments,
  descending: Directions,
): [number, number] {
  const sign = (one: Item, cursor: string): number => compareKeys(one.keys, keysOf(cursor), descending);
  const start = after === null ? 0 : all.filter((one) => sign(one, after) <= 0).length;
  const end = before === null ? all.length : all.filter((one) => sign(one, before) < 0).length;
  if (last !== null) return [Math.max(start, end - last), end];
  return [start, Math.min(end, start + first)];
}

function cursorAt(items: readonly Item[], index: number): string | null {
  const item = items.at(index);
  return item ? cursorOf(item.keys) : null;
}

/** Marks the evaluator's cursors, which nothing else in an answer looks like. */
const MARK = 'cursor ';

export function isCursor(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(MARK);
}

function cursorOf(keys: Keys): string {
  return MARK + JSON.stringify(keys);
}

function keysOf(cursor: string): Keys {
  return JSON.parse(cursor.slice(MARK.length)) as Keys; // made above
}
