import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { type Note } from '../problems.js';
import { type Located, type LocatedEntry, type LocatedMap, type Position } from './located.js';
import { shownPath, startOf, textOf } from './text-file.js';

const TOO_DEEP = 'is nested too deeply';

/** The file's content with positions; undefined, with notes, when it cannot be read or is not one sound YAML document. */
export function yamlOf(path: string, note: Note): Located | undefined {
  const text = textOf(path, note);
  if (text === undefined) return undefined;
  if (text.trim() === '') note(startOf(path), 'is empty: a file that is no longer wanted is deleted');
  return located(text, shownPath(path), note);
}

/** YAML text as located values. Aliases, tags and doubled keys are faults; an empty document is undefined. */
function located(text: string, file: string, note: Note): Located | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  } catch (error) {
    note({ file, line: 1, column: 1 }, isTooDeep(error) ? TOO_DEEP : `cannot be parsed: ${String(error)}`);
    return undefined;
  }
  const faults = [...document.errors, ...document.warnings];
  const deep = faults.find((fault) => fault.message.includes('call stack'));
  if (deep !== undefined) {
    note(at(deep.pos[0]), TOO_DEEP);
    return undefined;
  }
  for (const fault of faults) note(at(fault.pos[0]), fault.message);
  if (faults.length > 0 || document.contents === null) return undefined;
  try {
    return new Converter(at, note).value(document.contents);
  } catch (error) {
    if (!isTooDeep(error)) throw error;
    note({ file, line: 1, column: 1 }, TOO_DEEP);
    return undefined;
  }
}

/** What a JavaScript program meets when it calls itself too often. */
function isTooDeep(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'RangeError';
}

class Converter {
  private readonly at: (offset: number) => Position;
  private readonly note: Note;

  constructor(at: (offset: number) => Position, note: Note) {
    this.at = at;
    this.note = note;
  }

  value(node: Node | null, fallback?: Position): Located {
    const position = node?.range ? this.at(node.range[0]) : (fallback ?? this.at(0));
    if (isMap<Node, Node | null>(node)) return this.map(node, position);
    if (isSeq<Node>(node))
      return { shape: 'list', at: position, items: node.items.map((item) => this.value(item, position)) };
    if (isScalar(node)) {
      const value = node.value;
      if (typeof value === 'string') return { shape: 'scalar', at: position, value, text: value };
      if (typeof value === 'number' || typeof value === 'boolean') {
        return { shape: 'scalar', at: position, value, text: node.source ?? String(value) };
      }
    } else if (node !== null) this.note(position, 'aliases (*name) are not allowed: write the value out');
    return { shape: 'scalar', at: position, value: null, text: '' };
  }

  private map(node: { items: { key: Node; value: Node | null }[] }, at: Position): LocatedMap {
    const entries = new Map<string, LocatedEntry>();
    for (const pair of node.items) {
      const key = pair.key.range ? this.at(pair.key.range[0]) : at;
      if (!isScalar(pair.key)) this.note(key, 'a key must be a word');
      else entries.set(String(pair.key.value), { at: key, value: this.value(pair.value, key) });
    }
    return { shape: 'map', at, entries };
  }
}
