import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contentType } from 'mime-types';

/** One file that the server may send, held in memory: a build beside a running server cannot mix two versions. */
export interface SiteFile {
  /** Media type with its charset. */
  readonly type: string;
  /** The content's hash, in quotes as HTTP wants it. */
  readonly etag: string;
  /** For the few clients that take nothing compressed; held only where the build compressed nothing. */
  readonly plain: () => Buffer;
  /** What the build compressed, from files `.br` and `.gz` beside the plain one. */
  readonly compressed: ReadonlyMap<Encoding, Buffer>;
}

export type Encoding = 'br' | 'gzip';

/** Files of a folder by their path in it, hidden ones left out; none when there is no such folder. */
export function siteFiles(folder: string): ReadonlyMap<string, SiteFile> {
  const paths = existsSync(folder) ? pathsBelow(folder) : [];
  const plain = paths.filter((path) => !/\.(br|gz)$/.test(path));
  return new Map(plain.map((path) => [relative(folder, path).replaceAll('\\', '/'), siteFile(path)]));
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function siteFile(path: string): SiteFile {
  const plain = readFileSync(path);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const compressed = new Map<Encoding, Buffer>();
  if (existsSync(`${path}.br`)) compressed.set('br', readFileSync(`${path}.br`));
  if (existsSync(`${path}.gz`)) compressed.set('gzip', readFileSync(`${path}.gz`));
  const type = contentType(extname(path)) || 'application/octet-stream';
  const gzip = compressed.get('gzip');
  return { type, etag: `"${hash}"`, plain: gzip ? () => gunzipSync(gzip) : () => plain, compressed };
}
