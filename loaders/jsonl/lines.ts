import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Note } from '../problems.js';
import { reasonOf, shownPath, startOf } from '../read/text-file.js';

/** Between two of them others have their turn, as the database that waits for what was made before. */
const CHUNK_BYTES = 1 << 17;
const LONGEST_LINE_BYTES = 1 << 24;
const NEWLINE = 0x0a;

/** Whole lines that follow one another in a file. */
export interface Lines {
  /** As people are to see it. */
  readonly file: string;
  /** 1-based number of the first of them. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** The same as bytes, without the last line end. */
export interface ByteLines {
  readonly file: string;
  readonly first: number;
  readonly bytes: Buffer;
}

/** The lines of the files one after the other, `.gz` unpacked, some megabytes at a time. What cannot be read is noted and ends its file. */
export async function* linesOf(paths: readonly string[], note: Note): AsyncGenerator<Lines> {
  for (const path of paths) {
    for await (const { file, first, bytes } of bytesIn(path, note)) {
      const lines = textLines(bytes, file, first, note);
      if (lines === undefined) break;
      yield { file, first, lines };
    }
  }
}

/** The same, undecoded. */
export async function* byteLinesOf(paths: readonly string[], note: Note): AsyncGenerator<ByteLines> {
  for (const path of paths) yield* bytesIn(path, note);
}

async function* bytesIn(path: string, note: Note): AsyncGenerator<ByteLines> {
  try {
    yield* wholeLines(path, note);
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    note(startOf(path), reasonOf(error));
  }
}

async function* wholeLines(path: string, note: Note): AsyncGenerator<ByteLines> {
  const file = shownPath(path);
  let rest: Buffer[] = [];
  let restBytes = 0;
  let first = 1;
  for await (const chunk of chunksOf(path)) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end >= 0) {
      const bytes = Buffer.concat([...rest, chunk.subarray(0, end)]);
      yield { file, first, bytes };
      first += linesIn(bytes);
      [rest, restBytes] = [[], 0];
    }
    rest.push(chunk.subarray(end + 1));
    restBytes += chunk.length - end - 1;
    if (restBytes <= LONGEST_LINE_BYTES) continue;
    note({ file, line: first, column: 1 }, `is a line of more than ${LONGEST_LINE_BYTES} bytes`);
    return;
  }
  if (restBytes > 0) yield { file, first, bytes: Buffer.concat(rest) };
}

function linesIn(bytes: Buffer): number {
  let count = 1;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) count += 1;
  return count;
}

/** Where a line stands: from its first byte to the one behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The lines that are not empty. */
export function* spansIn(bytes: Buffer): Generator<Span> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

/** Undefined, with a note on the line, when they are not UTF-8. */
function textLines(bytes: Buffer, file: string, first: number, note: Note): readonly string[] | undefined {
  const start = first === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  if (isUtf8(bytes)) return bytes.toString('utf8', start).split('\n');
  let line = first;
  for (let from = 0, end = 0; end >= 0; from = end + 1, line += 1) {
    end = bytes.indexOf(NEWLINE, from);
    if (!isUtf8(bytes.subarray(from, end < 0 ? bytes.length : end))) break;
  }
  note({ file, line, column: 1 }, 'is not UTF-8 text');
  return undefined;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function chunksOf(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (!path.endsWith('.gz')) return file as AsyncIterable<Buffer>; // no encoding is set: chunks are buffers
  const unpacked = new PassThrough();
  pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), unpacked, () => undefined); // an error reaches `unpacked` too
  return unpacked;
}
