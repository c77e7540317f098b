import { pino } from 'pino';
import { appOf } from '../../src/api/app.js';
import { type HttpOptions } from '../../src/api/http/options.js';
import { serve, type RunningHttp } from '../../src/api/http/server.js';
import { type Read } from '../../src/graph/reader.js';
import { loadRegistry } from '../../src/model-files.js';
import { versionedRead } from './versioned-read.js';

/** The server over a database that answers with `rows`, and always of one version; by default it has no rows. */
export async function plainServer(
  options: Partial<HttpOptions> = {},
  rows: Read = () => Promise.resolve([]),
): Promise<RunningHttp> {
  const read = versionedRead(rows);
  const log = pino({ level: 'silent' });
  const app = await appOf({
    registry: loadRegistry(),
    read,
    log,
    publicUrl: () => 'http://test',
    evidenceDir: undefined,
  });
  return serve({ app, read, log, host: '127.0.0.1', port: 0, options });
}

/** Sends a query by POST. */
export function post(
  { address }: RunningHttp,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}
