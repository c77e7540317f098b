/** Origins whose pages may read answers; '*': all. */
export type Origins = '*' | readonly string[];

const READABLE = 'etag, retry-after, x-request-id';

/** Headers that let a page of `origin` read an answer. Never with credentials, of which there are none. */
export function corsHeaders(origins: Origins, origin: string | undefined): Readonly<Record<string, string>> {
  if (origins === '*') return { 'access-control-allow-origin': '*', 'access-control-expose-headers': READABLE };
  if (origin === undefined || !origins.includes(origin)) return { vary: 'origin' };
  return { vary: 'origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': READABLE };
}

/** Headers that answer a browser which asks before it sends, and need not ask again for a day. */
export function preflightHeaders(allow: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': allow,
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  };
}
