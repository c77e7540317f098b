import { type Read } from '../graph/reader.js';
import { STORED_VERSION, type StoredVersion } from '../query/stored-version.js';

/** A version of the stored dataset, with its load and the commits until then; null: none is stored, or a heavy load is under way. */
export type Seen = string | null;

/** Seen instead of a version while a commit becomes visible, part by part. */
export const COMMITTING = 'committing';

/** What is known of the version of the dataset, shared by all requests. */
export interface DatasetWatch {
  /** The version that was seen last; undefined: none was looked for successfully yet. */
  readonly last: () => Seen | undefined;
  /** Takes what a statement saw that was sent `at` that time (`performance.now()`). */
  readonly tell: (seen: Seen, at: number) => void;
  /** What a look tells that begins after this call; requests share it. Throws GraphUnavailable. */
  readonly look: () => Promise<Seen>;
  /** What was seen no longer ago than `STALE_MS`; looks only when that is not known. Throws GraphUnavailable. */
  readonly recent: () => Seen | Promise<Seen>;
}

/** The longest time for which what was seen is taken for what is stored, in milliseconds. */
export const STALE_MS = 1_000;
/** After so long it is looked up anew, while what was seen still serves. */
const FRESH_MS = 500;

/** The statement that looks which version is stored. */
export const LOOK = `${STORED_VERSION.match} RETURN ${STORED_VERSION.value} AS row`;

/** One name for all that tells versions apart. */
export function seenOf([version, loadedAt, commits, busy]: StoredVersion): Seen {
  if (busy) return COMMITTING;
  return version === null ? null : `${version} ${loadedAt ?? ''} ${commits}`;
}

export function datasetWatch(read: Read): DatasetWatch {
  let seen: Seen | undefined;
  let seenAt = -Infinity;
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Seen> | undefined;
  const tell = (one: Seen, at: number) => {
    if (at < seenAt) return;
    seen = one;
    seenAt = at;
  };
  let looking: Promise<Seen> | undefined;
  const found = async () => {
    const at = performance.now();
    const [row] = (await read(LOOK, {})) as readonly StoredVersion[]; // as the text says
    const one = row ? seenOf(row) : null;
    tell(one, at);
    return one;
  };
  const lookNow = () => {
    next = undefined;
    looking = found().finally(() => (looking = undefined));
    return looking;
  };
  const look = () => {
    next ??= running.then(lookNow);
    running = next.catch(() => undefined);
    return next;
  };
  look().catch(() => undefined); // whoever needs it looks again
  return {
    last: () => seen,
    tell,
    look,
    recent: () => {
      const age = performance.now() - seenAt;
      if (age > STALE_MS || seen === undefined) return looking ?? look();
      if (age > FRESH_MS && !looking) look().catch(() => undefined); // whoever needs it looks again
      return seen;
    },
  };
}
