import { type Read } from '../../graph/reader.js';
import { wordsOf, type Word } from '../../model/words.js';
import { CONTEXTS_STATEMENT } from './statement.js';

/** Where a bare name was used. */
export interface NameContext {
  /** Id of the source, place or body; '': none. */
  readonly id: string;
  /** Ids of its places. */
  readonly places: readonly string[];
  /** The words of their names, which its bare names leave out. */
  readonly words: readonly Word[];
}

export const NO_CONTEXT: NameContext = { id: '', places: [], words: [] };

/** The contexts of some ids, former ones too; unknown ids have none. One read, or none without ids. */
export async function contextsOf(ids: readonly string[], read: Read): Promise<ReadonlyMap<string, NameContext>> {
  const contexts = [...new Set(ids)];
  if (contexts.length === 0) return new Map();
  const rows = (await read(CONTEXTS_STATEMENT, { contexts })) as readonly ContextRow[];
  return new Map(rows.map(([given, id, places, names]) => [given, { id, places, words: names.flatMap(wordsOf) }]));
}

type ContextRow = readonly [given: string, id: string, places: readonly string[], names: readonly string[]];
