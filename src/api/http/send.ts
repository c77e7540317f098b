import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type ErrorCode } from '../../errors.js';

/** How long a client that still sends may go on before its connection is closed; it would else lose the answer. */
const LINGER_MS = 1_000;

/** Answers with JSON; `text` is JSON already. */
export function sendJson(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  if (!isArriving(response.req)) {
    response.end(text);
    return;
  }
  response.write(text);
  endLater(response);
}

/** A GraphQL answer that holds nothing but one error. */
export function errorText(message: string, code: ErrorCode, hint: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, hint } }] });
}

function isArriving(request: IncomingMessage): boolean {
  return !request.complete && !request.destroyed;
}

/** Takes in the rest of the request and forgets it. */
function endLater(response: ServerResponse): void {
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(() => {
    response.shouldKeepAlive = false;
    end();
    response.req.destroy();
  }, LINGER_MS);
  response.req.once('end', end).once('close', end).resume();
}
