import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Logger } from 'pino';
import { type QuoteKey } from '../query/builtins/evidence.js';

/** The text of a paragraph; null when the server holds no such file, or not the very one that was read. */
export type Quotes = (key: QuoteKey) => Promise<string | null>;

/** Reads each text of the folder once, when first asked for. Without a folder there are no quotes. */
export function quotesOf(folder: string | undefined, log: Logger): Quotes {
  if (folder === undefined) return () => Promise.resolve(null);
  const texts = new Map<string, Promise<readonly string[] | undefined>>();
  return async ({ file, sha256, paragraph }) => {
    const name = `${file}#${sha256}`;
    const lines = texts.get(name) ?? linesOf(join(folder, basename(file)), sha256, log);
    texts.set(name, lines);
    return (await lines)?.[paragraph - 1]?.trim() ?? null;
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
