/** What a list is sorted by, key after key; null comes last. */
export type Keys = readonly (string | number | null)[];

export function compareKeys(a: Keys, b: Keys): number {
  for (const [index, left] of a.entries()) {
    const order = compareKey(left, b[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

export function sortedBy<T>(items: readonly T[], keysOf: (item: T) => Keys): readonly T[] {
  return [...items].sort((a, b) => compareKeys(keysOf(a), keysOf(b)));
}

function compareKey(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
