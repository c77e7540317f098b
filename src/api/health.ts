import { type Read } from '../graph/reader.js';

/** Whether the server can answer questions, and why not. */
export interface Readiness {
  readonly ready: boolean;
  readonly reason: string;
  readonly datasetVersion: string | undefined;
}

const VERSION = `MATCH (m:Meta {id: 'dataset'}) RETURN m.datasetVersion AS row`;

/** Asks the database; never throws. */
export async function readiness(read: Read, stopping: boolean): Promise<Readiness> {
  if (stopping) return { ready: false, reason: 'stopping', datasetVersion: undefined };
  try {
    const [version] = (await read(VERSION, {})) as readonly string[];
    return {
      ready: version !== undefined,
      reason: version === undefined ? 'no dataset' : 'ready',
      datasetVersion: version,
    };
  } catch {
    return { ready: false, reason: 'database unavailable', datasetVersion: undefined };
  }
}
