import { type Read } from '../graph/reader.js';

/** Whether the server can answer questions, and why not. */
export interface Readiness {
  readonly ready: boolean;
  readonly reason: 'ready' | 'stopping' | 'warming up' | 'no dataset' | 'database unavailable';
  readonly datasetVersion: string | undefined;
}

const VERSION = `MATCH (m:Meta {id: 'dataset'}) RETURN m.datasetVersion AS row`;

/** How long an answer of the database is good for, and how long it is waited for. */
const KEPT_MS = 1_000;
const PATIENCE_MS = 2_000;

/** Asks the database, at most once a second however many ask; never throws. */
export function readinessOf(read: Read, isStopping: () => boolean, isWarm: () => boolean): () => Promise<Readiness> {
  let last: Promise<Readiness> | undefined;
  let until = 0;
  const ask = () => {
    const asked = databaseState(read);
    until = Infinity;
    void asked.then(() => (until = performance.now() + KEPT_MS));
    return asked;
  };
  return async () => {
    if (last === undefined || performance.now() >= until) last = ask();
    const state = isStopping() ? undefined : await last;
    if (state === undefined || isStopping()) return STOPPING;
    return state.ready && !isWarm() ? { ...state, ready: false, reason: 'warming up' } : state;
  };
}

const STOPPING: Readiness = { ready: false, reason: 'stopping', datasetVersion: undefined };

/** Asks the database, whatever this process is about; never throws. */
export async function databaseState(read: Read): Promise<Readiness> {
  try {
    const [version] = (await read(VERSION, {}, PATIENCE_MS)) as readonly string[];
    const reason = version === undefined ? 'no dataset' : 'ready';
    return { ready: version !== undefined, reason, datasetVersion: version };
  } catch {
    return { ready: false, reason: 'database unavailable', datasetVersion: undefined };
  }
}
