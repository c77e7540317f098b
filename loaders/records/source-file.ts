import { type Note } from '../problems.js';
import { type Located, type LocatedMap } from '../read/located.js';
import { evidenceKey, type SeedRecord, type Statement } from './record.js';
import { entityRecord, recordOf, ruledRecord, type Setting } from './record-of.js';
import { checkKeys, fileStart, itemsOf, mapOf, needed, paragraphOf, wordOf } from './shape.js';
import { kindNamed, type Vocabulary } from './vocabulary.js';

/** A passage that was left out of the graph on purpose. */
export interface Skipped extends Statement {
  readonly text: string;
}

/** What one file of sources/ holds. */
export interface SourceFile {
  readonly records: readonly SeedRecord[];
  readonly skipped: readonly Skipped[];
}

const NOTHING: SourceFile = { records: [], skipped: [] };

/** A text with its facts (`source`, `facts`, `skipped`), or a list of data sets (`sources`). */
export function sourceFile(content: Located, vocabulary: Vocabulary, note: Note): SourceFile {
  const map = mapOf(content, 'a source file', note);
  if (map === undefined) return NOTHING;
  if (map.entries.has('sources')) return { records: dataSets(map, vocabulary, note), skipped: [] };
  checkKeys(map, ['source', 'facts', 'skipped'], 'a source file', note);
  const head = needed(map, 'source', 'a source file', note);
  const described = head && mapOf(head.value, '"source"', note);
  if (described === undefined) return NOTHING;
  const source = sourceRecord(described, vocabulary, note);
  if (source === undefined) return NOTHING;
  needText(described, note);
  const id = source.id ?? '';
  const blocks = itemsOf(map.entries.get('facts'), '"facts"', note);
  return {
    records: [source, ...blocks.flatMap((block) => blockRecords(block, id, vocabulary, note))],
    skipped: itemsOf(map.entries.get('skipped'), '"skipped"', note).flatMap((item) => skippedAt(item, id, note) ?? []),
  };
}

function dataSets(map: LocatedMap, vocabulary: Vocabulary, note: Note): readonly SeedRecord[] {
  checkKeys(map, ['sources'], 'a file of data sets', note);
  return itemsOf(map.entries.get('sources'), '"sources"', note).flatMap((item) => {
    const described = mapOf(item, 'a data set', note);
    return (described && sourceRecord(described, vocabulary, note)) ?? [];
  });
}

function sourceRecord(map: LocatedMap, vocabulary: Vocabulary, note: Note): SeedRecord | undefined {
  const kind = kindNamed(vocabulary, 'Source');
  const setting: Setting = { vocabulary, note, passage: undefined };
  const named = entityRecord(map, setting);
  if (named === undefined) return undefined;
  if (named.kind !== kind) {
    note(map.at, `"${named.id ?? ''}" is no source: its id must begin with "source:"`);
    return undefined;
  }
  const source = named.id ?? '';
  const statements = itemsOf(map.entries.get('evidence'), '"evidence"', note).flatMap((item): Statement[] => {
    const paragraph = paragraphOf(item, note);
    return paragraph === undefined ? [] : [{ at: item.at, source, paragraph, row: undefined, raw: undefined }];
  });
  return { ...recordOf(map, kind, setting), statements, linkEvidence: statements.map(evidenceKey) };
}

/** A text must be told by its file, so that a changed one is noticed. */
function needText(map: LocatedMap, note: Note): void {
  needed(map, 'file', 'a source', note);
  const sha256 = needed(map, 'sha256', 'a source', note);
  if (sha256?.value.shape === 'scalar' && !/^[0-9a-f]{64}$/.test(sha256.value.text)) {
    note(sha256.value.at, 'sha256 must be 64 hexadecimal digits in lower case');
  }
}

function blockRecords(block: Located, source: string, vocabulary: Vocabulary, note: Note): readonly SeedRecord[] {
  const map = mapOf(block, 'a block of facts', note);
  if (map === undefined) return [];
  checkKeys(map, ['paragraph', 'entities', ...vocabulary.ruled.keys()], 'a block of facts', note);
  const number = needed(map, 'paragraph', 'a block of facts', note);
  const paragraph = (number && paragraphOf(number.value, note)) ?? 1;
  const setting: Setting = { vocabulary, note, passage: { source, paragraph } };
  const entities = itemsOf(map.entries.get('entities'), '"entities"', note);
  return [
    ...entities.flatMap((item) => entityRecord(item, setting) ?? []),
    ...[...vocabulary.ruled].flatMap(([list, kind]) =>
      itemsOf(map.entries.get(list), `"${list}"`, note).flatMap((item) => ruledRecord(item, kind, setting) ?? []),
    ),
  ];
}

function skippedAt(item: Located, source: string, note: Note): Skipped | undefined {
  const map = mapOf(item, 'a skipped passage', note);
  if (map === undefined) return undefined;
  checkKeys(map, ['paragraph', 'text', 'reason'], 'a skipped passage', note);
  const entries = ['paragraph', 'text', 'reason'].map((key) => needed(map, key, 'a skipped passage', note));
  const [number, text, reason] = entries;
  if (!number || !text || !reason) return undefined;
  const paragraph = paragraphOf(number.value, note);
  const word = wordOf(text.value, '"text"', note);
  wordOf(reason.value, '"reason"', note);
  if (paragraph === undefined || word === undefined) return undefined;
  return { at: word.at, source, paragraph, row: undefined, raw: undefined, text: word.text };
}

/** The records of a file of entities: a list, and no evidence. */
export function entityFile(content: Located, vocabulary: Vocabulary, note: Note): readonly SeedRecord[] {
  if (content.shape !== 'list') {
    note(fileStart(content.at), 'a file of entities must be a list of records');
    return [];
  }
  return content.items.flatMap((item) => entityRecord(item, { vocabulary, note, passage: undefined }) ?? []);
}
