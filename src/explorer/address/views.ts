/** Permanent addresses of the views about one entity. Ids hold `:` and `/`, which stand in an address as they are. */
const idPath = (id: string) => `/id/${inPath(id)}`;
export const tracePath = (id: string) => `/trace/${inPath(id)}`;
export const graphPath = (id: string) => `/graph/${inPath(id)}`;
export const sourcePath = (id: string) => `/sources/${inPath(id)}`;

/** The page of a kind's entity: sources have one of their own. */
export const pagePath = (id: string) => (id.startsWith('source:') ? sourcePath(id) : idPath(id));

/** Address of GraphiQL with a query filled in. */
export function graphiqlPath(query: string, variables: object): string {
  return `/graphiql?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString()}`;
}

function inPath(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2B', '+');
}
