import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import xxhash from 'xxhash-wasm';
import { projectRoot } from '../src/root.js';

/** What makes the graph of the input: loaders, model and schema, compiled or not. */
const PROGRAM = [
  { root: join(import.meta.dirname, '..'), folders: ['loaders', join('src', 'model')], ends: /\.[jt]s$/ },
  { root: projectRoot(), folders: ['schema'], ends: /\.graphql$/ },
] as const;

/**
 * SHA-256 in hex of a folder of seeds and of the program that reads them: the same again makes the same graph. Takes some 50 ms.
 * Undefined: not all of the folder can be read; reading it as seeds will tell why.
 */
export async function seedsDigest(folder: string): Promise<string | undefined> {
  return digestOf('seeds', async (hash) => {
    for (const path of await filesIn(folder, /./)) await addFile(hash, relative(folder, path), path);
  });
}

/** As `seedsDigest`, of exported files, each by its XXH64, which is as quick as reading: half a second for a gigabyte. */
export async function jsonlDigest(paths: readonly string[]): Promise<string | undefined> {
  const hasher = await xxhash();
  return digestOf('jsonl', async (hash) => {
    for (const path of paths) {
      const bytes = hasher.create64();
      for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) bytes.update(chunk as Buffer);
      hash.update(`${bytes.digest().toString(16)}\n`);
    }
  });
}

/** The same of the program alone. Undefined: it cannot be read. */
export function programDigest(): Promise<string | undefined> {
  return digestOf('program', () => Promise.resolve());
}

async function digestOf(what: string, add: (hash: Hash) => Promise<void>): Promise<string | undefined> {
  const hash = createHash('sha256').update(`${what}\n`);
  try {
    for (const { root, folders, ends } of PROGRAM) {
      for (const folder of folders) {
        for (const path of await filesIn(join(root, folder), ends)) await addFile(hash, relative(root, path), path);
      }
    }
    await add(hash);
    return hash.digest('hex');
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    return undefined;
  }
}

/** Its length keeps apart what ends one file and begins the next. */
async function addFile(hash: Hash, name: string, path: string): Promise<void> {
  const bytes = await readFile(path);
  hash.update(`${name} ${bytes.length}\n`).update(bytes);
}

/** Sorted. Throws what has a code for what is neither a file nor a folder: reading a pipe would not end. */
async function filesIn(folder: string, ends: RegExp): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() && !entry.isDirectory()) throw Object.assign(new Error(entry.name), { code: 'ENOTSUP' });
  }
  const files = entries.filter((entry) => entry.isFile() && ends.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
