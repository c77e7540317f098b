import { type Kind } from '../../src/model/model.js';
import { type Note } from '../problems.js';
import { type Located, type LocatedMap, type LocatedScalar, type Position } from '../read/located.js';
import { idProblem } from '../check/id.js';
import { evidenceKey, type SeedRecord, type Statement } from './record.js';
import { checkKeys, itemsOf, mapOf, paragraphOf, shown, wordOf, wordsOf } from './shape.js';
import { kindOf, type Vocabulary } from './vocabulary.js';

const RESERVED = new Set(['id', 'key', 'also', 'printed', 'evidence']);

/** Where the record stands: a paragraph of a source, or (undefined) a file that is no evidence. */
export interface Setting {
  readonly vocabulary: Vocabulary;
  readonly note: Note;
  readonly passage: { readonly source: string; readonly paragraph: number } | undefined;
}

/** A record with an id, or a bare id as a mention; undefined, with notes, when it is neither. */
export function entityRecord(value: Located, setting: Setting): SeedRecord | undefined {
  if (value.shape === 'scalar') return mention(value, setting);
  const map = mapOf(value, 'a record', setting.note);
  if (map === undefined) return undefined;
  const id = map.entries.get('id');
  if (id === undefined) {
    setting.note(map.at, 'a record needs an "id"');
    return undefined;
  }
  const word = wordOf(id.value, 'an id', setting.note);
  const kind = word && kindOfWord(word, setting);
  return kind && recordOf(map, kind, setting);
}

/** A record in the list of a kind whose ids are made by rule. */
export function ruledRecord(value: Located, kind: Kind, setting: Setting): SeedRecord | undefined {
  const map = mapOf(value, `one of ${kind.plural}`, setting.note);
  if (map === undefined) return undefined;
  const id = map.entries.get('id');
  const word = id && wordOf(id.value, 'an id', setting.note);
  const given = word && kindOfWord(word, setting);
  if (word && given && given !== kind)
    setting.note(word.at, `${shown(word)} is a ${given.prefix} among ${kind.plural}`);
  return recordOf(map, kind, setting);
}

/** A record whose kind is known. */
export function recordOf(map: LocatedMap, kind: Kind, setting: Setting): SeedRecord {
  const statements = statementsOf(map, setting);
  const links = kind.idTemplate === undefined ? statements.slice(0, 1) : statements;
  return {
    kind,
    at: map.at,
    id: textOf(map, 'id'),
    key: textOf(map, 'key'),
    fields: new Map([...map.entries].filter(([name]) => !RESERVED.has(name))),
    statements,
    linkEvidence: links.map(evidenceKey),
    printed: wordsOf(map.entries.get('printed'), '"printed"', setting.note),
  };
}

function mention(word: LocatedScalar, setting: Setting): SeedRecord | undefined {
  const text = wordOf(word, 'a mention', setting.note);
  const kind = text && kindOfWord(text, setting);
  if (text === undefined || kind === undefined) return undefined;
  if (setting.passage === undefined) setting.note(word.at, 'a bare id says nothing here: give a record with fields');
  const statements = setting.passage ? [statementAt(word.at, setting.passage, undefined)] : [];
  const id = text.text;
  return { kind, at: word.at, id, key: undefined, fields: new Map(), statements, linkEvidence: [], printed: [] };
}

function kindOfWord(word: LocatedScalar, { vocabulary, note }: Setting): Kind | undefined {
  const problem = idProblem(vocabulary, word.text);
  if (problem !== undefined) note(word.at, problem);
  return kindOf(vocabulary, word.text);
}

function statementsOf(map: LocatedMap, setting: Setting): readonly Statement[] {
  const { passage, note } = setting;
  const also = map.entries.get('also');
  if (passage === undefined) {
    if (also) note(also.at, '"also" names paragraphs, and this file is no source');
    return [];
  }
  const raw = map.entries.get('raw')?.value;
  const own = statementAt(raw?.at ?? map.at, passage, raw?.shape === 'scalar' ? raw.text : undefined);
  const more = itemsOf(also, '"also"', note).flatMap((item) => alsoAt(item, own, note) ?? []);
  return [own, ...more];
}

function alsoAt(item: Located, own: Statement, note: Note): Statement | undefined {
  if (item.shape !== 'map') {
    const paragraph = paragraphOf(item, note);
    return paragraph === undefined ? undefined : { ...own, at: item.at, paragraph };
  }
  checkKeys(item, ['paragraph', 'raw'], 'an item of "also"', note);
  const number = item.entries.get('paragraph');
  if (number === undefined) note(item.at, 'an item of "also" needs "paragraph"');
  const paragraph = number && paragraphOf(number.value, note);
  const raw = item.entries.get('raw');
  const word = raw && wordOf(raw.value, '"raw"', note);
  return paragraph === undefined
    ? undefined
    : { ...own, at: word?.at ?? item.at, paragraph, raw: word?.text ?? own.raw };
}

function statementAt(at: Position, passage: NonNullable<Setting['passage']>, raw: string | undefined): Statement {
  return { at, source: passage.source, paragraph: passage.paragraph, row: undefined, raw };
}

function textOf(map: LocatedMap, name: string): string | undefined {
  const value = map.entries.get(name)?.value;
  return value?.shape === 'scalar' && value.value !== null ? value.text : undefined;
}
