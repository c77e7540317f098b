/** A place in a seed file. `line` and `column` are 1-based; `file` is as people are to see it. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A value of a seed file that knows where it stands. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

export interface LocatedScalar {
  readonly shape: 'scalar';
  readonly at: Position;
  readonly value: string | number | boolean | null;
  /** As written, without quotes: `2008`, `3128167`. */
  readonly text: string;
}

interface LocatedList {
  readonly shape: 'list';
  readonly at: Position;
  readonly items: readonly Located[];
}

export interface LocatedMap {
  readonly shape: 'map';
  readonly at: Position;
  readonly entries: ReadonlyMap<string, LocatedEntry>;
}

export interface LocatedEntry {
  /** Of the key. */
  readonly at: Position;
  readonly value: Located;
}

/** Plain data as it is made from rows of reference data. Undefined entries are left out. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** Plain data as located values that all stand at one place. */
function locatedAt(at: Position, data: Plain): Located {
  if (typeof data !== 'object') return { shape: 'scalar', at, value: data, text: String(data) };
  if (isList(data)) return { shape: 'list', at, items: data.map((item) => locatedAt(at, item)) };
  return { shape: 'map', at, entries: entriesAt(at, data) };
}

/** The entries of a plain map, all at one place. */
export function entriesAt(
  at: Position,
  data: Readonly<Record<string, Plain | undefined>>,
): ReadonlyMap<string, LocatedEntry> {
  const entries = new Map<string, LocatedEntry>();
  for (const [key, value] of Object.entries(data)) {
    if (value !== undefined) entries.set(key, { at, value: locatedAt(at, value) });
  }
  return entries;
}

function isList(data: Plain): data is readonly Plain[] {
  return Array.isArray(data);
}
