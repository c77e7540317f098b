import { type Position } from './read/located.js';

/** One fault in a seed file. `line` and `column` are 1-based. */
export interface SeedProblem extends Position {
  readonly message: string;
}

/** Takes down a fault of the data; reading goes on, so that all are told at once. */
export type Note = (at: Position, message: string) => void;

/** A growing list of faults and the function that adds to it. */
export function problemList(): { readonly problems: SeedProblem[]; readonly note: Note } {
  const problems: SeedProblem[] = [];
  return { problems, note: ({ file, line, column }, message) => problems.push({ file, line, column, message }) };
}

/** By file, line and column, each fault once. */
export function sortedProblems(problems: readonly SeedProblem[]): readonly SeedProblem[] {
  const once = new Map(problems.map((problem) => [printed(problem), problem]));
  return [...once.values()].sort(
    (a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.message, b.message),
  );
}

/** `seeds/sources/x.yaml:112:7 unknown platform …`. */
export function printed({ file, line, column, message }: SeedProblem): string {
  return `${file}:${line}:${column} ${message}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
