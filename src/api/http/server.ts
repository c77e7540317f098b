import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger } from 'pino';
import { type Read } from '../../graph/reader.js';
import { type App } from '../app.js';
import { readinessOf } from '../health.js';
import { metricsOf, type Metrics } from '../metrics.js';
import { turnsOf } from '../turns.js';
import { admission } from './admission.js';
import { answererOf } from './answerer.js';
import { answerBroken } from './broken-request.js';
import { clientAddresses } from './client-address.js';
import { graphqlRoute } from './graphql.js';
import { listening } from './listening.js';
import { HTTP_DEFAULTS, type HttpOptions } from './options.js';
import { siteOf, type Site } from './pages/site.js';
import { routesOf } from './routes.js';
import { timeBudget } from './time-budget.js';

/** How long connections are still taken once a stop is asked for, in milliseconds. */
const LAST_CALL_MS = 250;

export interface HttpParts {
  readonly app: App;
  readonly read: Read;
  readonly log: Logger;
  readonly host: string;
  readonly port: number;
  /** The web pages; by default those that were built. */
  readonly site?: Site;
  /** Default: figures of its own. */
  readonly metrics?: Metrics;
  /** Default: HTTP_DEFAULTS. */
  readonly options?: Partial<HttpOptions>;
  /** Whether it is ready for clients as far as it is concerned itself; default: at once. */
  readonly isWarm?: () => boolean;
}

export interface RunningHttp {
  /** `http://host:port` as bound. */
  readonly address: string;
  /** Stops accepting, lets accepted requests finish, then closes; no longer than `graceMs`. */
  readonly stop: (graceMs: number) => Promise<void>;
}

/** Serves the API. Throws CannotListen. */
export async function serve({
  app,
  read,
  log,
  host,
  port,
  site = siteOf(),
  metrics = metricsOf(),
  isWarm = () => true,
  ...given
}: HttpParts): Promise<RunningHttp> {
  const options: HttpOptions = { ...HTTP_DEFAULTS, ...given.options };
  let stopping = false;
  const turns = turnsOf({ atOnce: options.atOnce, mostWaiting: options.mostWaiting });
  metrics.show('requests_running', 'Requests that are being answered', turns.taken);
  metrics.show('requests_waiting', 'Requests that wait for their turn', turns.waiting);
  const budget = options.rateLimitMs === undefined ? undefined : timeBudget(options.rateLimitMs);
  const graphql = graphqlRoute({
    app,
    read,
    reading: turnsOf({ atOnce: options.readsAtOnce }),
    admit: admission({ turns, waitMs: options.waitMs, budget }),
    clientOf: clientAddresses(options.trustProxy),
    deadlineMs: options.deadlineMs,
  });
  const readiness = readinessOf(read, () => stopping, isWarm);
  const routes = routesOf({ graphql, schema: app.schema, readiness, metrics });
  const answer = answererOf({ routes, site, log, metrics, origins: options.corsOrigins });
  const server = serverOf(options, (request, response) => {
    // A connection kept alive would hold up the stop until its timeout.
    response.once('finish', () => stopping && setImmediate(() => server.closeIdleConnections()));
    if (stopping) response.shouldKeepAlive = false;
    answer(request, response);
  });
  await listening(server, host, port);
  return {
    address: addressOf(server, host),
    stop: async (graceMs) => {
      stopping = true;
      // What was sent before its sender could know is still taken; every answer now says that it is the connection's last.
      const lastCall = Math.min(LAST_CALL_MS, graceMs / 2);
      await sleep(lastCall);
      await closed(server, graceMs - lastCall);
    },
  };
}

function serverOf(
  options: HttpOptions,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const server = createServer({
    maxHeaderSize: options.mostHeaderBytes,
    headersTimeout: options.headersMs,
    requestTimeout: options.requestMs,
    keepAliveTimeout: options.idleMs,
    // how often the three are looked at; by default twice a minute
    connectionsCheckingInterval: Math.min(1_000, options.headersMs),
    requireHostHeader: false, // Node's own refusal has no body
  });
  server.maxConnections = options.mostConnections;
  // whoever does not read the answer; the others are told before
  server.setTimeout(2 * (options.deadlineMs + options.requestMs));
  const open = new WeakMap<Socket, ServerResponse>();
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    open.set(request.socket, response);
    listener(request, response);
  };
  server.on('request', listen).on('checkExpectation', listen);
  server.on('clientError', (error, socket) => {
    const response = open.get(socket as Socket); // of a server without TLS
    if (response?.headersSent === true && !response.writableFinished) socket.destroy();
    else answerBroken(error, socket);
  });
  return server;
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
