import { type ErrorCode } from '../errors.js';
import { type Seen } from './dataset-watch.js';

/** What the log and the metrics tell of one request, filled in on its way. Holds no variables and no documents. */
export interface RequestNote {
  /** Name of the operation that was run; undefined: it has none, or it was never found. */
  operation?: string | undefined;
  /** What it costs by its declared page sizes. */
  cost?: number;
  /** Statements that were sent to the database for it. */
  reads: number;
  /** The version of the dataset that it tells; undefined: it tells nothing of the dataset, or is an error. */
  version?: Seen | undefined;
  /** Code of the first error of the answer; undefined: no error. */
  code?: ErrorCode | undefined;
}
