/** One mistake in the SDL. `line` and `column` are 1-based. */
export interface SchemaProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The SDL in schema/ is faulty; the message lists every mistake with file and line. */
export class FaultySchema extends Error {
  override readonly name = 'FaultySchema';
  readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
    this.problems = problems;
  }
}
