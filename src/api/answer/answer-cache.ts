import { type HTTPGraphQLResponse } from '@apollo/server';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { GraphUnavailable } from '../../errors.js';
import { COMMITTING, type DatasetWatch, type Seen } from '../dataset-watch.js';
import { type RequestNote } from '../request-note.js';

/** A finished answer without errors, and what the log tells of it. */
export interface KeptAnswer {
  /** JSON in UTF-8. */
  readonly bytes: Buffer;
  readonly contentType: string;
  /** Equal for equal answers of one dataset version, with its quotes. */
  readonly etag: string;
  readonly operation: string | undefined;
  readonly cost: number | undefined;
}

/** An answer that may be kept, or any other. */
export type Made = { readonly kept: KeptAnswer } | { readonly kept?: never; readonly response: HTTPGraphQLResponse };

/** How requests fared since the start. */
interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  /** Answered with what was just being made for an equal request. */
  readonly shared: number;
  readonly bytes: number;
}

/**
 * Finished answers by request and dataset version, bounded by their bytes. An answer is handed out as long as its version was the stored
 * one within the last second; equal requests at the same time are answered once.
 */
export interface AnswerCache {
  /** At once what is kept, or a promise of what is being made for another request; undefined: it must be made. */
  readonly find: (key: string) => KeptAnswer | Promise<Made> | undefined;
  /** Makes an answer and keeps it, unless it is there by now. `make` fills in the note. */
  readonly make: (key: string, note: RequestNote, make: () => Promise<HTTPGraphQLResponse>) => Promise<Made>;
  readonly figures: () => CacheFigures;
}

/** What an entry takes besides its bytes, about. */
const OVERHEAD = 400;

/** Undefined when nothing is to be kept. */
export function answerCache(watch: DatasetWatch, mostBytes: number): AnswerCache | undefined {
  if (mostBytes === 0) return undefined;
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }, key) => bytes.length + 2 * key.length + OVERHEAD,
  });
  const making = new Map<string, Promise<Made>>();
  let [hits, misses, shared] = [0, 0, 0];

  const foundAt = (seen: Seen, key: string) => {
    const place = `${seen ?? ''}\n${key}`;
    const answer = kept.get(place);
    if (answer) hits += 1;
    const other = answer ? undefined : making.get(place);
    if (other) shared += 1;
    return answer ?? other;
  };
  const made = async (key: string, note: RequestNote, make: () => Promise<HTTPGraphQLResponse>): Promise<Made> => {
    const response = await make();
    const answer = keptAnswer(response, note);
    if (!answer) return { response };
    const seen = note.version ?? watch.last() ?? null;
    if (seen !== null && seen !== COMMITTING) kept.set(`${seen}\n${key}`, answer);
    return { kept: answer };
  };
  return {
    find: (key) => {
      const seen = watch.recent();
      return seen instanceof Promise ? undefined : foundAt(seen, key);
    },
    make: async (key, note, make) => {
      const seen = await seenNow(watch);
      if (seen === undefined) return { response: await make() };
      const found = foundAt(seen, key);
      if (found) return found instanceof Promise ? found : { kept: found };
      misses += 1;
      const place = `${seen ?? ''}\n${key}`;
      const work = made(key, note, make).finally(() => making.delete(place));
      making.set(place, work);
      return work;
    },
    figures: () => ({ hits, misses, shared, bytes: kept.calculatedSize }),
  };
}

/** Undefined while the database is away: what does not need it is still answered. */
async function seenNow(watch: DatasetWatch): Promise<Seen | undefined> {
  try {
    return await watch.recent();
  } catch (error) {
    if (error instanceof GraphUnavailable) return undefined;
    throw error;
  }
}

/** Undefined for anything but a complete answer without errors. */
function keptAnswer({ status = 200, headers, body }: HTTPGraphQLResponse, note: RequestNote): KeptAnswer | undefined {
  if (status !== 200 || body.kind !== 'complete' || !body.string.startsWith('{"data":')) return undefined;
  const bytes = Buffer.from(body.string);
  const contentType = headers.get('content-type') ?? '';
  const hash = createHash('sha1')
    .update(note.version ?? '')
    .update(contentType)
    .update(bytes)
    .digest('base64url');
  return { bytes, contentType, etag: `"${hash}"`, operation: note.operation, cost: note.cost };
}
