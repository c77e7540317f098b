import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.js';

/**
 * The password kept in `<folder>/password` (0600); the first caller draws it, 192 random bits in base64url. Two
 * callers at once get the same one. A file that was lost is drawn anew; the next start of Neo4j takes it over.
 */
export async function passwordIn(folder: string): Promise<string> {
  const file = join(folder, 'password');
  return (await kept(file)) ?? (await drawn(file));
}

async function kept(file: string): Promise<string | undefined> {
  try {
    const password = (await readFile(file, 'utf8')).trim();
    await chmod(file, 0o600);
    if (password.length > 0) return password;
    await rm(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return undefined;
}

/** Written whole under another name, then linked, which fails if another process was first. */
async function drawn(file: string): Promise<string> {
  const own = `${file}.${randomUUID()}`;
  try {
    await writeFile(own, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    await link(own, file).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(own, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}
