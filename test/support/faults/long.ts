/** Whether the long form of the fault suite runs: `npm run test:faults`. */
export const IS_LONG = process.env['FAULTS'] === 'long';

/** How long the soak takes, in minutes; SOAK_MINUTES tells otherwise, 0 leaves it out. */
export const SOAK_MINUTES = IS_LONG ? Number(process.env['SOAK_MINUTES'] ?? 10) : 0;

const lines: string[] = [];

/** Notes a figure for the table that `printFigures` prints. */
export function figure(name: string, value: string): void {
  lines.push(`  ${name.padEnd(64)} ${value}`);
}

export function printFigures(title: string): void {
  process.stderr.write(`\n${title}\n${lines.splice(0).join('\n')}\n\n`);
}

/** The value below which the given part of the numbers lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
