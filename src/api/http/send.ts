import { type ServerResponse } from 'node:http';
import { type ErrorCode } from '../../errors.js';

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
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

/** A GraphQL answer that holds nothing but one error. */
export function errorText(message: string, code: ErrorCode, hint: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, hint } }] });
}
