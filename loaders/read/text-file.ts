import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { type Note } from '../problems.js';

/** In bytes: ten times the largest file of reference data. Reading a pipe or a device would not end. */
const LARGEST = 50_000_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ELOOP: 'its symbolic links go round in a circle',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  Z_BUF_ERROR: 'is cut off: its packing has no end',
  Z_DATA_ERROR: 'is not packed by gzip, or damaged',
};

/** A file's path as people are to see it: from the folder they work in, if it lies there. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** The file's text, NFC-normalised, without byte order mark; undefined, with a note, when it cannot be read as UTF-8. */
export function textOf(path: string, note: Note): string | undefined {
  const bytes = bytesOf(path, note);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    note(startOf(path), 'is not UTF-8 text');
    return undefined;
  }
}

/** The file's bytes; undefined, with a note, when it cannot be read. */
export function bytesOf(path: string, note: Note): Buffer | undefined {
  try {
    const stats = statSync(path);
    const fault = stats.isDirectory()
      ? REASONS['EISDIR']
      : stats.isFile()
        ? undefined
        : 'is neither a file nor a folder';
    const tooLarge = stats.size > LARGEST ? `has ${stats.size} bytes: at most ${LARGEST} are read` : undefined;
    if (fault === undefined && tooLarge === undefined) return readFileSync(path);
    note(startOf(path), fault ?? tooLarge ?? '');
    return undefined;
  } catch (error) {
    note(startOf(path), reasonOf(error));
    return undefined;
  }
}

/** Why a file or folder could not be read, in words. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read (${code === '' ? String(error) : code})`;
}

/** The first character of a file. */
export function startOf(path: string): { readonly file: string; readonly line: 1; readonly column: 1 } {
  return { file: shownPath(path), line: 1, column: 1 };
}
