import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Logger } from 'pino';
import { ERRORS } from '../../errors.js';
import { faceOf, isOurs } from '../errors.js';
import { type Metrics } from '../metrics.js';
import { type RequestNote } from '../request-note.js';
import { corsHeaders, preflightHeaders, type Origins } from './cors.js';
import { addressIn, type Exchange } from './exchange.js';
import { HttpError } from './http-error.js';
import { type Site } from './pages/site.js';
import { allowed, allows, type Route } from './route.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { errorText, sendJson } from './send.js';

export interface AnswererParts {
  readonly routes: ReadonlyMap<string, Route>;
  readonly site: Site;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly origins: Origins;
}

/** Answers every request by its route, with an id and what all answers have; logs and counts it once it is over. Never throws. */
export function answererOf(parts: AnswererParts): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const note: RequestNote = { reads: 0 };
    const exchange: Exchange = { request, response, requestId: randomUUID(), note, ...addressIn(request) };
    response.setHeaders(SECURITY_HEADERS);
    response.setHeader('x-request-id', exchange.requestId);
    recordAtEnd(exchange, parts);
    void answer(exchange, parts).catch((error: unknown) => refuse(error, exchange, parts.log));
  };
}

async function answer(exchange: Exchange, { routes, site, origins }: AnswererParts): Promise<void> {
  const { request, response, path } = exchange;
  if (request.httpVersion === '1.1' && request.headers.host === undefined) {
    throw new HttpError('BAD_REQUEST', 'The header Host is missing.', { hint: 'Send a request of HTTP/1.1.' });
  }
  const route = routes.get(path);
  if (!route) {
    site(request, response, path);
    return;
  }
  if (route.crossOrigin) openTo(origins, exchange);
  if (request.method === 'OPTIONS') {
    const preflight = route.crossOrigin ? preflightHeaders(allowed(route)) : {};
    response.writeHead(204, { allow: allowed(route), ...preflight }).end();
    return;
  }
  if (!allows(route, request.method)) {
    const message = `${request.method ?? 'This method'} is not allowed here.`;
    throw new HttpError('METHOD_NOT_ALLOWED', message, { headers: { allow: allowed(route) } });
  }
  await route.answer(exchange);
}

function openTo(origins: Origins, { request, response }: Exchange): void {
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  for (const [name, value] of Object.entries(corsHeaders(origins, request.headers.origin))) {
    response.setHeader(name, value);
  }
}

function refuse(error: unknown, { requestId, response, note }: Exchange, log: Logger): void {
  if (isOurs(error)) log.error({ requestId, err: error }, 'request failed');
  const { code, message, hint } = faceOf(error);
  note.code = code;
  const { status, headers } = error instanceof HttpError ? error : { status: ERRORS[code].status, headers: {} };
  const again = status === 503 ? { 'retry-after': '1' } : {};
  sendJson(response, status, errorText(message, code, hint), { ...again, ...headers });
}

function recordAtEnd(
  { request, response, requestId, note, path }: Exchange,
  { routes, log, metrics }: AnswererParts,
): void {
  const began = performance.now();
  response.once('close', () => {
    const milliseconds = performance.now() - began;
    const { method } = request;
    // 499, as others have it: the client went away
    const status = response.writableFinished ? response.statusCode : 499;
    metrics.answered(routes.has(path) ? path : 'other', status, note, milliseconds / 1000);
    const rounded = Math.round(milliseconds * 10) / 10;
    log.info({ requestId, method, path: path.slice(0, 200), status, milliseconds: rounded, ...note }, 'request');
  });
}
