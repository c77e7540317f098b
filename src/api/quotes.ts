import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Logger } from 'pino';
import { type QuoteKey } from '../query/builtins/evidence.js';

/** The text of a paragraph, at once if its file was read before; null when the server holds no such file, or not the very one that was read. */
export type Quotes = (key: QuoteKey) => Promise<string | null> | string | null;

/** Reads each text of the folder once, when first asked for. Without a folder there are no quotes. */
export function quotesOf(folder: string | undefined, log: Logger): Quotes {
  if (folder === undefined) return () => null;
  const texts = new Map<string, readonly string[]>();
  const reading = new Map<string, Promise<readonly string[]>>();
  const read = async (name: string, file: string, sha256: string) => {
    const lines = (await linesOf(join(folder, basename(file)), sha256, log)) ?? [];
    texts.set(name, lines);
    return lines;
  };
  return ({ file, sha256, paragraph }) => {
    const name = `${file}#${sha256}`;
    const known = texts.get(name);
    const paragraphIn = (lines: readonly string[]) => lines[paragraph - 1]?.trim() ?? null;
    if (known) return paragraphIn(known);
    const lines = reading.get(name) ?? read(name, file, sha256);
    reading.set(name, lines);
    return lines.then(paragraphIn);
  };
}

async function linesOf(path: string, sha256: string, log: Logger): Promise<readonly string[] | undefined> {
  try {
    const content = await readFile(path);
    const found = createHash('sha256').update(content).digest('hex');
    if (found === sha256) return content.toString('utf8').normalize('NFC').split(/\r?\n/);
    log.warn({ file: basename(path), expected: sha256, found }, 'the text has changed since it was read: not quoted');
  } catch (error) {
    log.warn({ file: basename(path), error }, 'the text cannot be read: not quoted');
  }
  return undefined;
}
