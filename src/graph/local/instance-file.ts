import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const INSTANCE = z.object({ uri: z.string(), pid: z.int().positive(), startedAt: z.iso.datetime() });

/** Where a running local Neo4j answers: written when it is ready, removed when it stops, left behind by a crash. */
export type Instance = Readonly<z.infer<typeof INSTANCE>>;

const fileIn = (folder: string): string => join(folder, 'instance.json');

/** Undefined: no file, or one that is not ours to understand. */
export async function readInstance(folder: string): Promise<Instance | undefined> {
  try {
    return INSTANCE.parse(JSON.parse(await readFile(fileIn(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step; only its owner can read it (0600). */
export async function writeInstance(folder: string, instance: Instance): Promise<void> {
  const unfinished = `${fileIn(folder)}.${randomUUID()}`;
  try {
    await writeFile(unfinished, `${JSON.stringify(instance)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, fileIn(folder));
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Removes the file if it still tells of this process. */
export async function removeInstance(folder: string, pid: number): Promise<void> {
  if ((await readInstance(folder))?.pid === pid) await rm(fileIn(folder), { force: true });
}
