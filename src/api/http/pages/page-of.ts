/** A built page of the web interface, by the name of its file. */
export type Page = 'index.html' | 'graphiql.html';

/** Where the explorer shows something; it reads the rest of the address itself. */
const EXPLORER = /^\/(?:(?:search|map|compare|findings|sources|index\.html)?|(?:id|trace|graph|sources)\/.+)$/;

/** The page that is shown at an address (without its query); undefined: none. */
export function pageOf(path: string): Page | undefined {
  if (path === '/graphiql' || path === '/graphiql.html') return 'graphiql.html';
  return EXPLORER.test(path) ? 'index.html' : undefined;
}
