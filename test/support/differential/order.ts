/** What a list is sorted by, key after key; null comes last. */
export type Keys = readonly (string | number | null)[];

/** Of each key whether it descends; those beyond the end ascend. */
export type Directions = readonly boolean[];

export function compareKeys(a: Keys, b: Keys, descending: Directions = []): number {
  for (const [index, left] of a.entries()) {
    const order = compareKey(left, b[index] ?? null);
    if (order !== 0) return descending[index] === true ? -order : order;
  }
  return 0;
}

export function sortedBy<T>(items: readonly T[], keysOf: (item: T) => Keys, descending: Directions = []): readonly T[] {
  const keyed = items.map((item) => ({ item, keys: keysOf(item) }));
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys, descending)).map(({ item }) => item);
}

function compareKey(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
