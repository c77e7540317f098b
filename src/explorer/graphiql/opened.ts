/** What an address opens the editor with; null: it does not say. */
export interface Opened {
  readonly query: string | null;
  /** JSON, set out on lines of its own where it is JSON at all. */
  readonly variables: string | null;
  readonly operationName: string | null;
}

/** Servers refuse addresses that are much longer. */
const LONGEST = 6_000;

/** What `?query=&variables=&operationName=` says. */
export function openedOf(search: string): Opened {
  const given = new URLSearchParams(search);
  const said = (name: string) => (given.get(name)?.trim() ? given.get(name) : null);
  const variables = said('variables');
  return {
    query: said('query'),
    variables: variables === null ? null : spacious(variables),
    operationName: said('operationName'),
  };
}

/** The address that opens the editor so, to be shared; without anything when that would be too long for a server. */
export function addressOf({ query, variables, operationName }: Partial<Opened>): string {
  const said = Object.entries({ query, variables, operationName }).filter((one): one is [string, string] =>
    Boolean(one[1]?.trim()),
  );
  const search = said.length > 0 ? `?${new URLSearchParams(said).toString()}` : '';
  return `/graphiql${search.length > LONGEST ? '' : search}`;
}

function spacious(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
