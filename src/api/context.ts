import { type Read } from '../graph/reader.js';
import { type Hydrate } from './hydrator.js';
import { type Quotes } from './quotes.js';
import { type RequestNote } from './request-note.js';

/** What resolvers may use in one request. */
export interface Context {
  readonly requestId: string;
  /** For the log and the metrics. */
  readonly note: RequestNote;
  readonly read: Read;
  readonly hydrate: Hydrate;
  readonly quotes: Quotes;
  /** Base of every `url`, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether no load came between the reads of this request. Throws GraphUnavailable. */
  readonly areOfOneVersion: () => Promise<boolean>;
  /** A fresh context for the same request, to read its answer again; undefined when that was done often enough. */
  readonly again: () => Context | undefined;
}
