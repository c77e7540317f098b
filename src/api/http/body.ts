import { type IncomingMessage } from 'node:http';
import { HttpError } from './http-error.js';

/** Longest body of a request, in bytes. */
const MOST_BYTES = 100_000;

/** The JSON value in a request's body. Throws HttpError 415, 413 or 400. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  checkHeaders(request);
  return parsed(await bytesOf(request));
}

function checkHeaders({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (type !== 'application/json' || (charset ?? 'utf-8') !== 'utf-8' || headers['content-encoding'] !== undefined) {
    throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'The body is not plain JSON in UTF-8.');
  }
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
}

/** By events, for leaving an iteration would close the connection before the refusal is sent. */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take);
      fail(tooLarge());
    };
    request.on('data', take);
    request.once('end', () => done(Buffer.concat(chunks)));
    request.once('error', () => fail(new HttpError('BAD_REQUEST', 'The body ended too early.')));
  });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new HttpError('BAD_REQUEST', 'The body is not JSON in UTF-8.');
  }
}

function tooLarge(): HttpError {
  const hint = `Send at most ${MOST_BYTES} bytes; long lists belong into several requests.`;
  return new HttpError('PAYLOAD_TOO_LARGE', `The body is longer than ${MOST_BYTES} bytes.`, { hint });
}
