import { csvFormatRows } from 'd3-dsv';

/** A table as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it); what a spreadsheet would run as a formula becomes text. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) && !isNumber(cell) ? `'${cell}` : cell)));
  return `\uFEFF${csvFormatRows(safe)}\n`;
}

function isNumber(cell: string): boolean {
  return cell.trim() !== '' && Number.isFinite(Number(cell));
}
