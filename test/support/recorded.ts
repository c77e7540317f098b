import { type App } from '../../src/api/app.js';
import { type Read } from '../../src/graph/reader.js';

/** A statement as it was sent to the database. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The statements that an operation costs. Throws when the answer has errors. */
export async function statementsOf(
  app: App,
  read: Read,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const recording: Read = (text, parameters) => {
    statements.push({ text, parameters });
    return read(text, parameters);
  };
  const contextValue = app.context({ read: recording });
  const { body } = await app.apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return statements;
}
