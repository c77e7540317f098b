import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { printSchema } from 'graphql';
import { type Logger } from 'pino';
import { type Read } from '../../graph/reader.js';
import { ERRORS } from '../../errors.js';
import { type App } from '../app.js';
import { HIDDEN } from '../errors.js';
import { readiness } from '../health.js';
import { answerGraphql } from './graphql.js';
import { HttpError } from './http-error.js';
import { siteOf, type Site } from './pages/site.js';
import { errorText, sendJson } from './send.js';

export interface HttpParts {
  readonly app: App;
  readonly read: Read;
  readonly log: Logger;
  readonly host: string;
  readonly port: number;
  /** The web pages; by default those that were built. */
  readonly site?: Site;
}

export interface RunningHttp {
  /** `http://host:port` as bound. */
  readonly address: string;
  /** Stops accepting, lets accepted requests finish, then closes; no longer than `graceMs`. */
  readonly stop: (graceMs: number) => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, requestId: string) => Promise<void> | void;

/** Serves the API. Throws the system's error when the port cannot be had. */
export async function serve({ app, read, log, host, port, site = siteOf() }: HttpParts): Promise<RunningHttp> {
  let stopping = false;
  const routes: Readonly<Record<string, Handler>> = {
    '/graphql': (request, response, requestId) =>
      answerGraphql(app.apollo, app.context({ requestId }), request, response),
    '/livez': (_, response) => sendJson(response, 200, '{"live":true}'),
    '/readyz': async (_, response) => {
      const state = await readiness(read, stopping);
      sendJson(response, state.ready ? 200 : 503, JSON.stringify(state));
    },
    '/schema.graphql': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(printSchema(app.schema));
    },
  };
  const server = createServer((request, response) => {
    // A connection kept alive would hold up the stop until its timeout.
    response.once('finish', () => stopping && setImmediate(() => server.closeIdleConnections()));
    void handle(routes, site, log, request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.keepAliveTimeout = 5_000;
  await listening(server, host, port);
  return {
    address: addressOf(server, host),
    stop: async (graceMs) => {
      stopping = true;
      await closed(server, graceMs);
    },
  };
}

async function handle(
  routes: Readonly<Record<string, Handler>>,
  site: Site,
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const requestId = randomUUID();
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  response.setHeader('x-request-id', requestId);
  response.once('close', () => {
    const milliseconds = Math.round(performance.now() - started);
    log.info({ requestId, method: request.method, path, status: response.statusCode, milliseconds }, 'request');
  });
  try {
    const handler = routes[path];
    if (handler) await handler(request, response, requestId);
    else site(request, response, path);
  } catch (error) {
    refuse(error, log, requestId, response);
  }
}

function refuse(error: unknown, log: Logger, requestId: string, response: ServerResponse): void {
  if (error instanceof HttpError) {
    sendJson(response, error.status, errorText(error.message, error.code, error.hint), error.headers);
    return;
  }
  log.error({ requestId, err: error }, 'request failed');
  const { status, hint } = ERRORS.INTERNAL_SERVER_ERROR;
  sendJson(response, status, errorText(HIDDEN, 'INTERNAL_SERVER_ERROR', hint));
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail).listen(port, host, () => done());
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closed(server: Server, graceMs: number): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      done();
    });
    server.closeIdleConnections();
  });
}
