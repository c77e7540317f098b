import { exampleOf, type Example } from './example.js';

const QUERIES = import.meta.glob<string>('../../../schema/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const VARIABLES = import.meta.glob<string>('../../../schema/examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The worked examples of schema/examples as they were when the page was built, in the order of their files. */
export const EXAMPLES: readonly Example[] = Object.entries(QUERIES)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, query]) => exampleOf(path, query, VARIABLES[path.replace(/\.graphql$/, '.variables.json')] ?? ''));
