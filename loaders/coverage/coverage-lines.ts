import { type SourceCoverage, type Unaccounted } from './source-coverage.js';

/** The report for people: of each text its figures, then what no fact accounts for, by paragraph. */
export function coverageLines(coverages: readonly SourceCoverage[]): readonly string[] {
  return coverages.flatMap((one) => [
    `${one.source}: ${one.paragraphs} paragraphs`,
    `  numbers, dates and figures: ${verdicts(one.digits)}`,
    `  names: ${verdicts(one.names)}`,
    ...one.unaccounted.map(line),
  ]);
}

/** Whether every run of digits is told by a fact or left out on purpose. Names are for people to judge. */
export function isCovered(coverages: readonly SourceCoverage[]): boolean {
  return coverages.every(({ digits }) => digits.unaccounted === 0);
}

function verdicts({ accounted, skipped, unaccounted }: SourceCoverage['digits']): string {
  return `${accounted} accounted for, ${skipped} skipped, ${unaccounted} unaccounted for`;
}

function line({ paragraph, mark, context }: Unaccounted): string {
  return `  paragraph ${paragraph}: ${mark.kind} "${mark.text}" in "…${context}…"`;
}
