import { type EarlyRead } from './answer/early-read.js';
import { type Hydrate } from './hydrator.js';
import { type Watched } from './watched-reads.js';
import { type Quotes } from './quotes.js';
import { type RequestNote } from './request-note.js';

/** What resolvers may use in one request. */
export interface Context extends Pick<Watched, 'read' | 'rows' | 'areOfOneVersion' | 'version'> {
  readonly requestId: string;
  /** For the log, the metrics and the cache of answers. */
  readonly note: RequestNote;
  /** Whether the answer may be written from the rows rather than executed, which is slower and gives the same. */
  readonly written: boolean;
  /** What was read already, by the response key of its root field. */
  readonly early: Map<string, EarlyRead>;
  readonly hydrate: Hydrate;
  readonly quotes: Quotes;
  /** Base of every `url`, without a slash at the end. */
  readonly publicUrl: string;
  /** A fresh context for the same request, to read its answer again; undefined when that was done often enough. */
  readonly again: () => Context | undefined;
}
