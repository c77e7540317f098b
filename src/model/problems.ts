import { getLocation, type ASTNode } from 'graphql';

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

/** Where a node of the SDL stands. */
export function placeOf(node: ASTNode | undefined): Omit<SchemaProblem, 'message'> {
  if (!node?.loc) return { file: 'schema', line: 1, column: 1 };
  return { file: node.loc.source.name, ...getLocation(node.loc.source, node.loc.start) };
}
