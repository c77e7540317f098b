import { type Note } from '../problems.js';
import { type Located, type LocatedMap } from '../read/located.js';
import { entityRecord } from './record-of.js';
import { evidenceKey, type SeedRecord, type Statement } from './record.js';
import { fileStart, mapOf, needed, shown, wordsOf } from './shape.js';
import { type Vocabulary } from './vocabulary.js';

/** `source:nghe-an-2024#16`. */
const PASSAGE = /^(source:[^#@]+)#([1-9]\d*)$/;

/** The findings of a file that compares texts: a list of records, each with the passages it rests on under `evidence`. */
export function findingsFile(content: Located, vocabulary: Vocabulary, note: Note): readonly SeedRecord[] {
  if (content.shape !== 'list') {
    note(fileStart(content.at), 'a file of findings must be a list of records');
    return [];
  }
  return content.items.flatMap((item) => {
    const map = mapOf(item, 'a finding', note);
    return (map && findingRecord(map, vocabulary, note)) ?? [];
  });
}

function findingRecord(map: LocatedMap, vocabulary: Vocabulary, note: Note): SeedRecord | undefined {
  const record = entityRecord(map, { vocabulary, note, passage: undefined });
  if (record === undefined) return undefined;
  if (record.kind.name !== 'Finding') {
    note(map.at, `"${record.id ?? ''}" is no finding: its id must begin with "finding:"`);
    return undefined;
  }
  const statements = passagesOf(map, note);
  return { ...record, statements, linkEvidence: statements.map(evidenceKey) };
}

function passagesOf(map: LocatedMap, note: Note): readonly Statement[] {
  const evidence = needed(map, 'evidence', 'a finding about several texts', note);
  return wordsOf(evidence, '"evidence"', note).flatMap((word): Statement[] => {
    const [, source, paragraph] = PASSAGE.exec(word.text) ?? [];
    if (source === undefined) {
      note(word.at, `evidence is a source and a paragraph, source:nghe-an-2024#16, not ${shown(word)}`);
      return [];
    }
    return [{ at: word.at, source, paragraph: Number(paragraph), row: undefined, raw: undefined }];
  });
}
