import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../read/seed-files.js';

const JSONL = /\.jsonl(\.gz)?$/;

/** The file itself, or the folder's `.jsonl` and `.jsonl.gz` files by name, which are read as one. Throws what reading a folder throws. */
export function jsonlFiles(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  return readdirSync(path)
    .filter((name) => JSONL.test(name))
    .sort()
    .map((name) => join(path, name));
}
