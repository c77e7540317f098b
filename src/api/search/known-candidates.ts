import { LRUCache } from 'lru-cache';
import { type Model } from '../../model/model.js';
import { returningWithVersion } from '../../query/stored-version.js';
import { type Seen } from '../dataset-watch.js';
import { type ReadRows } from '../watched-reads.js';
import { CANDIDATE, candidateOf, type Candidate, type CandidateRow } from './candidate.js';

/** Entities that searches found before: some 2 kB each. */
const MOST_KEPT = 10_000;

/**
 * The entities of these ids, by id; without those that are gone. One read, or none when all are known. `version` is that of the reads so far,
 * undefined where they were not of one. Throws GraphUnavailable.
 */
export type KnownCandidates = (
  ids: readonly string[],
  read: ReadRows,
  version: () => Seen | undefined,
) => Promise<ReadonlyMap<string, Candidate>>;

const BY_ID = `UNWIND $ids AS id MATCH (x:Entity {id: id}) WITH x, [] AS former ${returningWithVersion(`[${CANDIDATE}]`)}`;

/** Keeps what was read of entities until another version of the dataset is seen: the same ones are found again and again. */
export function knownCandidates(model: Model): KnownCandidates {
  let [keptOf, kept] = [undefined as Seen | undefined, new LRUCache<string, Candidate>({ max: MOST_KEPT })];
  return async (ids, read, version) => {
    const before = version();
    if (before !== keptOf && before !== undefined)
      [keptOf, kept] = [before, new LRUCache<string, Candidate>({ max: MOST_KEPT })];
    const known = before === undefined ? undefined : kept; // while this waits, another version may come
    const found = new Map(ids.flatMap((id) => pairOf(id, known?.get(id))));
    const unknown = ids.filter((id) => !found.has(id));
    if (unknown.length === 0) return found;
    const rows = (await read({ text: BY_ID }, { ids: unknown })) as readonly CandidateRow[]; // as the text says
    const isOfIt = version() === before;
    for (const row of rows) {
      const candidate = candidateOf(model, row);
      found.set(candidate.id, candidate);
      if (isOfIt) known?.set(candidate.id, candidate);
    }
    return found;
  };
}

function pairOf(id: string, candidate: Candidate | undefined): readonly (readonly [string, Candidate])[] {
  return candidate ? [[id, candidate]] : [];
}
