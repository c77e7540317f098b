import { errorCode } from './error-code.js';
import { LocalNeo4jError } from './local-neo4j-error.js';

/** What a text says when the disk is full, in the JVM's, javac's and Maven's words. */
export const FULL_DISK = /No space left on device|Disk quota exceeded/;

/** A file system's error as ours, naming the folder it happened in. Errors of any other origin come back as they are. */
export function folderFault(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  if (code === undefined || error instanceof LocalNeo4jError) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return noSpaceIn(folder, error);
  return new LocalNeo4jError('other', `The folder ${folder} cannot be used: ${String(error)}`, { cause: error });
}

export function noSpaceIn(folder: string, cause?: unknown): LocalNeo4jError {
  return new LocalNeo4jError('no-space', `The disk is full: ${folder} cannot be written.`, { cause });
}
