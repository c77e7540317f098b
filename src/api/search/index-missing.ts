import { GraphUnavailable } from '../../errors.js';

/** The database was loaded by a version that made no full-text index, or is not loaded yet. */
class IndexMissing extends GraphUnavailable {
  override readonly hint = 'Its keeper has to load the dataset again with this version: npm run load.';
}

/** The same reads; throws IndexMissing when the full-text index that they ask is not there. */
export function withIndex<Asked extends readonly unknown[], Rows>(
  read: (...asked: Asked) => Promise<Rows>,
): (...asked: Asked) => Promise<Rows> {
  return async (...asked) => {
    try {
      return await read(...asked);
    } catch (error) {
      if (!isIndexMissing(error)) throw error;
      throw new IndexMissing('The database has no full-text index, so nothing can be searched for.', { cause: error });
    }
  };
}

/** Neo4j has no code of its own for it, only words. */
function isIndexMissing(error: unknown): boolean {
  return (
    error instanceof GraphUnavailable &&
    error.cause instanceof Error &&
    /no such fulltext schema index/i.test(error.cause.message)
  );
}
