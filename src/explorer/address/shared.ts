/** What every view shares and every link keeps: the day the facts are looked at, and a language chosen in the address. */
const KEPT = ['lang', 'asOf'] as const;

/** Address of a view: `params` in their order (null and '' left out), then what of `search` every link keeps. */
export function addressOf(path: string, params: Readonly<Record<string, string | null>>, search: string): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== '') given.set(name, value);
  const current = new URLSearchParams(search);
  for (const name of KEPT) {
    const value = current.get(name);
    if (value !== null && value !== '' && !(name in params)) given.set(name, value);
  }
  const query = readable(given);
  return query === '' ? path : `${path}?${query}`;
}

/** As URLSearchParams prints it, but with the colons, slashes and commas of ids left as they are, so that people can read addresses. */
function readable(params: URLSearchParams): string {
  return params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
}
