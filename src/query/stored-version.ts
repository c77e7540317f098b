/**
 * The end of a statement: its rows in one list, and beside it the version of the dataset. `collect` is done with all rows before the version
 * is looked up, so that a version seen before the statement and again by it held all the while.
 */
export function returningWithVersion(row: string): string {
  return `WITH collect(${row}) AS rows OPTIONAL MATCH (m:Meta {id: 'dataset'}) RETURN [rows, m.datasetVersion, m.loadedAt] AS row`;
}

/** What such a statement gives as its only row. Without a version no dataset is stored, or one is being written. */
export type RowsAndVersion = readonly [rows: readonly unknown[], version: string | null, loadedAt: string | null];
