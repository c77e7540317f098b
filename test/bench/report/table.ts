type Cell = string | number | undefined;

/** Lines of a table with a head, columns as wide as they need to be; numbers stand on the right, undefined is a dash. */
export function tableLines(head: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] {
  const texts = [head, ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    widths.map((width, column) => (column === 0 ? row[0]?.padEnd(width) : row[column]?.padStart(width))).join('  ');
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...texts.slice(1).map(line)];
}

function shown(cell: Cell): string {
  if (cell === undefined || Number.isNaN(cell)) return '–';
  if (typeof cell === 'string') return cell;
  const digits = Math.abs(cell) >= 100 ? 0 : Math.abs(cell) >= 10 ? 1 : 2;
  return cell.toFixed(digits);
}
