import { CsvError, parse } from 'csv-parse/sync';
import { type Note } from '../problems.js';
import { type Position } from './located.js';
import { shownPath, startOf, textOf } from './text-file.js';

/** A row of a CSV file with a header. */
export interface Row {
  readonly at: Position;
  /** The cell of a column; undefined: empty, which means not known. */
  cell(column: string): string | undefined;
  /** The parts of a cell, which are separated by semicolons. */
  cells(column: string): readonly string[];
}

/** The rows of a file; none, with notes, when it cannot be read or lacks one of the columns. */
export function rowsOf(path: string, columns: readonly string[], note: Note): readonly Row[] {
  const text = textOf(path, note);
  if (text === undefined) return [];
  let table: readonly (readonly string[])[];
  try {
    table = parse(text, { relax_column_count: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    note(startOf(path), error.message);
    return [];
  }
  const [header = [], ...rows] = table;
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) note(startOf(path), `needs the columns ${missing.join(', ')}`);
  const lines = linesOf(rows);
  const index = new Map(header.map((column, place) => [column, place]));
  return missing.length > 0 ? [] : rows.map((cells, place) => rowAt(shownPath(path), lines[place] ?? 0, cells, index));
}

/** The line on which each row begins: cells may hold line breaks. */
function linesOf(rows: readonly (readonly string[])[]): readonly number[] {
  let line = 2;
  return rows.map((cells) => {
    const begin = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    return begin;
  });
}

function rowAt(file: string, line: number, cells: readonly string[], index: ReadonlyMap<string, number>): Row {
  const cell = (column: string) => {
    const text = cells[index.get(column) ?? -1]?.trim();
    return text === '' ? undefined : text;
  };
  return {
    at: { file, line, column: 1 },
    cell,
    cells: (column) =>
      (cell(column) ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
  };
}
