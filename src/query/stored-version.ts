/** Cypher for what is known of the stored dataset, as a StoredVersion; `m` and `c` are names that no compiled statement uses. */
export const STORED_VERSION = {
  match: `OPTIONAL MATCH (m:Meta {id: 'dataset'}) OPTIONAL MATCH (c:Meta {id: 'commits'})`,
  value: '[m.datasetVersion, m.loadedAt, coalesce(c.count, 0), coalesce(c.until > timestamp(), false)]',
} as const;

/** Version and time of its load, null when no dataset is stored; begins and ends of commits so far; whether one is under way. */
export type StoredVersion = readonly [version: string | null, loadedAt: string | null, commits: number, busy: boolean];

/**
 * The end of a statement: its rows in one list, and beside it what is known of the dataset. `collect` is done with all rows before that is
 * looked up, so that a version seen before the statement and again by it held all the while.
 */
export function returningWithVersion(row: string): string {
  return `WITH collect(${row}) AS rows ${STORED_VERSION.match} RETURN [rows, ${STORED_VERSION.value}] AS row`;
}

/** What such a statement gives as its only row. */
export type RowsAndVersion = readonly [rows: readonly unknown[], version: StoredVersion];
