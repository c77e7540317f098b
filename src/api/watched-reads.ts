import { setTimeout as sleep } from 'node:timers/promises';
import { GraphUnavailable } from '../errors.js';
import { type Read } from '../graph/reader.js';
import { type Parameters } from '../query/expression.js';
import { type Plan } from '../query/plan.js';
import { type RowsAndVersion } from '../query/stored-version.js';
import { COMMITTING, seenOf, type DatasetWatch, type Seen } from './dataset-watch.js';

/** The rows of a statement that gives a RowsAndVersion. Throws GraphUnavailable. */
export type ReadRows = (statement: Pick<Plan, 'text'>, parameters: Parameters) => Promise<readonly unknown[]>;

/** The reads of one request, watched. */
export interface Watched {
  /** Statements that tell no version. */
  readonly read: Read;
  /** Those that do, as those of plans. */
  readonly rows: ReadRows;
  /** Whether no load came between the reads so far. Throws GraphUnavailable, also while no dataset is there. */
  readonly areOfOneVersion: () => Promise<boolean>;
  /** The version of the answer, if all its reads were of one; undefined before anything was read. */
  readonly version: () => Seen | undefined;
}

/**
 * Watches the version of the dataset. It is that which was seen last when the request begins; if that is out of date, the answer is read
 * once more for nothing. Most statements tell by themselves which version they ended with. Where another one came last, a look is
 * needed, which requests that end together share.
 */
export function watchedReads(watch: DatasetWatch, reading: Read): Watched {
  let before = watch.last();
  const told = new Set<Seen>();
  let [steps, lastTelling, lastPlain] = [0, 0, 0];
  const begin = async () => {
    before ??= await watch.look();
  };
  const read: Read = async (...statement) => {
    if (before === undefined) await begin();
    const found = await reading(...statement);
    lastPlain = steps += 1;
    return found;
  };
  const rows: ReadRows = async ({ text }, parameters) => {
    if (before === undefined) await begin();
    const [step, at] = [(steps += 1), performance.now()];
    const [row] = (await reading(text, parameters)) as readonly RowsAndVersion[]; // as the text ends
    if (!row) throw new Error('a statement with a version gave no row');
    const seen = seenOf(row[1]);
    told.add(seen);
    lastTelling = Math.max(lastTelling, step);
    watch.tell(seen, at);
    return row[0];
  };
  const areOfOneVersion = async () => {
    if (lastPlain > lastTelling) told.add(await watch.look());
    if (told.has(COMMITTING)) await settled(watch);
    if (told.has(null)) throw new GraphUnavailable('No dataset is there yet, or one is being loaded.');
    return told.size === 0 || (told.size === 1 && told.has(before ?? null) && before !== COMMITTING);
  };
  const version = () => (steps > 0 && [...told].every((one) => one === before) ? before : undefined);
  return { read, rows, areOfOneVersion, version };
}

/** How often it is looked whether a commit is over, and how often at most. */
const LOOK_MS = 20;
const LOOKS = 200;

/** Waits until no commit is under way. */
async function settled(watch: DatasetWatch): Promise<void> {
  for (let left = LOOKS; left > 0 && (await watch.look()) === COMMITTING; left -= 1) await sleep(LOOK_MS);
}
