import { type Page } from './page-of.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const POLICIES: Readonly<Record<Page, readonly string[]>> = {
  'index.html': [...POLICY, "style-src 'self'"],
  // Monaco, the editor in GraphiQL, writes style attributes and parses in workers.
  'graphiql.html': [...POLICY, "style-src 'self' 'unsafe-inline'", "worker-src 'self'"],
};

/** Headers of a page: asked for anew each time, and a strict policy of what it may load. */
export function pageHeaders(page: Page): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-cache',
    'content-security-policy': POLICIES[page].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'same-origin',
  };
}

/** Headers of what pages load: names below /assets/ hold a hash of the content, so such files are kept for ever. */
export function fileHeaders(path: string): Readonly<Record<string, string>> {
  return {
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    // of workers, and of a picture opened by itself
    'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'",
  };
}
