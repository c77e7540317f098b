/** A number from 0 to below 1 that depends on these whole numbers alone, so that every run makes the same graph. */
export function chance(...keys: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const key of keys) {
    hash = Math.imul(hash ^ key, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}

/** One of the list, by the same rule. */
export function choice<T>(list: readonly [T, ...T[]], ...keys: readonly number[]): T {
  return list[Math.floor(chance(...keys) * list.length)] ?? list[0];
}
