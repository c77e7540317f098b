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

/** The lines of the files one after the other, `.gz` unpacked, some megabytes at a time. What cannot be read is noted and ends its file. */
export async function* linesOf(paths: readonly string[], note: Note): AsyncGenerator<Lines> {
  for (const path of paths) {
    try {
      yield* linesIn(path, note);
    } catch (error) {
      if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
      note(startOf(path), reasonOf(error));
    }
  }
}

async function* linesIn(path: string, note: Note): AsyncGenerator<Lines> {
  const file = shownPath(path);
  let rest: Buffer[] = [];
  let restBytes = 0;
  let first = 1;
  for await (const chunk of bytesOf(path)) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end >= 0) {
      const lines = textLines(Buffer.concat([...rest, chunk.subarray(0, end)]), file, first, note);
      if (lines === undefined) return;
      yield { file, first, lines };
      first += lines.length;
      [rest, restBytes] = [[], 0];
    }
    rest.push(chunk.subarray(end + 1));
    restBytes += chunk.length - end - 1;
    if (restBytes <= LONGEST_LINE_BYTES) continue;
    note({ file, line: first, column: 1 }, `is a line of more than ${LONGEST_LINE_BYTES} bytes`);
    return;
  }
  const lines = restBytes === 0 ? [] : textLines(Buffer.concat(rest), file, first, note);
  if (lines !== undefined && lines.length > 0) yield { file, first, lines };
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

function bytesOf(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  if (!path.endsWith('.gz')) return file as AsyncIterable<Buffer>; // no encoding is set: chunks are buffers
  const unpacked = new PassThrough();
  pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), unpacked, () => undefined); // an error reaches `unpacked` too
  return unpacked;
}
