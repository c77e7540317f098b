import { type IncomingMessage, type ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { type Encoding, type SiteFile } from './site-files.js';

const BEST_FIRST: readonly Encoding[] = ['br', 'gzip'];

/** Answers with a file in the best form that the client takes, or with 304 when it has the file already. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SiteFile,
  status: number,
  headers: Readonly<Record<string, string>>,
): void {
  const all = { ...headers, etag: file.etag, vary: 'accept-encoding', 'x-content-type-options': 'nosniff' };
  if (status === 200 && request.headers['if-none-match']?.includes(file.etag)) {
    response.writeHead(304, all).end();
    return;
  }
  const accepted = new Negotiator(request).encodings();
  const encoding = BEST_FIRST.find((one) => accepted.includes(one) && file.compressed.has(one));
  const body = (encoding && file.compressed.get(encoding)) ?? file.plain();
  if (encoding) response.setHeader('content-encoding', encoding);
  response.writeHead(status, { ...all, 'content-type': file.type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
