import { suggestion } from '../near.js';
import { type Note } from '../problems.js';
import {
  type Located,
  type LocatedEntry,
  type LocatedMap,
  type LocatedScalar,
  type Position,
} from '../read/located.js';

/** The value as a map; undefined, with a note, when it is none. */
export function mapOf(value: Located, what: string, note: Note): LocatedMap | undefined {
  if (value.shape === 'map') return value;
  note(value.at, `${what} must be a map of fields, not ${shown(value)}`);
  return undefined;
}

/** The items of a list; empty, with a note, when it is none. */
export function itemsOf(entry: LocatedEntry | undefined, what: string, note: Note): readonly Located[] {
  if (entry === undefined) return [];
  if (entry.value.shape === 'list') return entry.value.items;
  note(entry.value.at, `${what} must be a list, not ${shown(entry.value)}`);
  return [];
}

/** One word or a list of words. */
export function wordsOf(entry: LocatedEntry | undefined, what: string, note: Note): readonly LocatedScalar[] {
  if (entry === undefined) return [];
  const values = entry.value.shape === 'list' ? entry.value.items : [entry.value];
  return values.flatMap((value) => wordOf(value, what, note) ?? []);
}

/** A scalar that is not empty; undefined, with a note, when it is none. */
export function wordOf(value: Located, what: string, note: Note): LocatedScalar | undefined {
  if (value.shape === 'scalar' && value.text.trim() !== '') return value;
  note(value.at, `${what} must be text, not ${shown(value)}`);
  return undefined;
}

/** A whole number from 1; undefined, with a note, when it is none. */
export function paragraphOf(value: Located, note: Note): number | undefined {
  if (
    value.shape === 'scalar' &&
    typeof value.value === 'number' &&
    Number.isSafeInteger(value.value) &&
    value.value > 0
  ) {
    return value.value;
  }
  note(value.at, `a paragraph must be a whole number from 1, not ${shown(value)}`);
  return undefined;
}

/** Notes every key that is not known, with the nearest one that is. */
export function checkKeys(map: LocatedMap, known: readonly string[], what: string, note: Note): void {
  for (const [key, { at }] of map.entries) {
    if (!known.includes(key)) note(at, `${what} has no field "${key}"${suggestion(key, known)}`);
  }
}

/** The entry, or a note that it is missing. */
export function needed(map: LocatedMap, key: string, what: string, note: Note): LocatedEntry | undefined {
  const entry = map.entries.get(key);
  if (entry === undefined) note(map.at, `${what} needs "${key}"`);
  return entry;
}

/** A value in words for people: `"abc"`, `a list`, `nothing`. */
export function shown(value: Located): string {
  if (value.shape !== 'scalar') return `a ${value.shape}`;
  return value.value === null ? 'nothing' : `"${value.text}"`;
}

/** The first character of a value's file, for faults of the file as a whole. */
export function fileStart({ file }: Position): Position {
  return { file, line: 1, column: 1 };
}
