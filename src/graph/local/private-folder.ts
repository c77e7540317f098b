import { chmod, lstat, mkdir } from 'node:fs/promises';
import { LocalNeo4jError } from './local-neo4j-error.js';

/** Makes the folder if it is not there; only its owner, who must be us, can enter it (0700). Returns its path. */
export async function privateFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) {
    throw new LocalNeo4jError('other', `${path} is not a folder of this user's.`);
  }
  await chmod(path, 0o700);
  return path;
}
