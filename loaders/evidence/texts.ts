import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { type Dataset } from '../dataset.js';
import { problemList, type Note } from '../problems.js';
import { type Position } from '../read/located.js';
import { bytesOf } from '../read/text-file.js';
import { type SeedRecord } from '../records/record.js';

/** A text's paragraphs (its lines, NFC-normalised) by the id of its source. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** Reads the texts of all sources that name a file. Notes each that is missing or is not the one that was read. */
export function textsOf(dataset: Dataset, records: readonly SeedRecord[], folder: string, note: Note): Texts {
  const texts = new Map<string, readonly string[]>();
  for (const record of records) {
    const { id = '', kind, fields } = record;
    const file = dataset.nodes.get(id)?.properties['file'];
    if (kind.name !== 'Source' || typeof file !== 'string' || !fields.has('file')) continue;
    const at = fields.get('file')?.value.at ?? record.at;
    const sha256 = dataset.nodes.get(id)?.properties['sha256'];
    const paragraphs = paragraphsOf(file, String(sha256), folder, at, note);
    if (paragraphs) texts.set(id, paragraphs);
  }
  return texts;
}

function paragraphsOf(
  file: string,
  sha256: string,
  folder: string,
  at: Position,
  note: Note,
): readonly string[] | undefined {
  if (basename(file) !== file) {
    note(at, `"${file}" must be the name of a file, without folders`);
    return undefined;
  }
  const reading = problemList();
  const bytes = bytesOf(join(folder, file), reading.note);
  for (const { message } of reading.problems) note(at, `the text ${join(folder, file)}: ${message}`);
  if (bytes === undefined) return undefined;
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) {
    note(at, `the text ${join(folder, file)} has SHA-256 ${actual}, not ${sha256}: it is not the file that was read`);
    return undefined;
  }
  return new TextDecoder().decode(bytes).normalize('NFC').split(/\r?\n/);
}
