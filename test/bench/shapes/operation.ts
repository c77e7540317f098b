import { existsSync, readFileSync } from 'node:fs';
import { wordsOf } from '../../../src/model/words.js';
import { type ShapeName, type Variables } from './sample.js';

/** A request as a server takes it. */
export interface Question {
  readonly path: string;
  readonly body: string;
}

/** Makes requests of a shape for one sort of server; undefined: it has no such shape. */
export type Asking = (shape: ShapeName) => ((variables: Variables) => Question) | undefined;

export const graphqlOf =
  (path: string): Asking =>
  (shape) => {
    const query = readFileSync(new URL(`${shape}.graphql`, import.meta.url), 'utf8');
    return (variables) => ({ path, body: JSON.stringify({ query, variables }) });
  };

/** @neo4j/graphql can neither order by a related count nor follow relationships to a depth. */
export const generatedApi: Asking = (shape) => {
  const file = new URL(`../peers/neo4j-graphql/operations/${shape}.graphql`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const query = readFileSync(file, 'utf8');
  return (variables) => {
    const text = wordsOf(variables['text'] ?? '').map(({ folded }) => `+_search:${folded}`);
    const given = 'text' in variables ? { text: text.join(' ') } : variables;
    return { path: '/', body: JSON.stringify({ query, variables: given }) };
  };
};

export const handWritten: Asking = (shape) => (variables) => ({
  path: '/',
  body: JSON.stringify({ shape, variables }),
});
