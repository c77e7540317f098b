import { STATUS_CODES } from 'node:http';
import { type Duplex } from 'node:stream';
import { HttpError } from './http-error.js';
import { errorText } from './send.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** Answers what Node could not read as HTTP, or not in time, for which there is no response to write to; then closes the connection. */
export function answerBroken(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable) return;
  const refusal = refusalOf(error.code);
  const text = errorText(refusal.message, refusal.code, refusal.hint);
  const headers = new Map([
    ...SECURITY_HEADERS,
    ['content-type', 'application/json; charset=utf-8'],
    ['content-length', String(Buffer.byteLength(text))],
    ['connection', 'close'],
  ]);
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}\r\n${lines}\r\n${text}`);
  setTimeout(() => socket.destroy(), 1_000).unref(); // whoever never reads
}

function refusalOf(code: string | undefined): HttpError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new HttpError('REQUEST_TIMEOUT', 'The request did not come in time.');
  if (code === 'HPE_HEADER_OVERFLOW') {
    const hint = 'Send long documents by POST, in the body.';
    return new HttpError('PAYLOAD_TOO_LARGE', 'The address or the headers are too long.', { hint, status: 431 });
  }
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return new HttpError('PAYLOAD_TOO_LARGE', 'The chunks are too long.');
  return new HttpError('BAD_REQUEST', 'This is not HTTP.', { hint: 'Send a request of HTTP/1.1.' });
}
