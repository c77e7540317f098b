import { type Origins } from './cors.js';

/** How HTTP is served. Times are in milliseconds. */
export interface HttpOptions {
  readonly corsOrigins: Origins;
  /** The server's time that one client may use in a minute; undefined: no limit. */
  readonly rateLimitMs: number | undefined;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  /** From the last byte of a request to its answer. */
  readonly deadlineMs: number;
  /** GraphQL requests that are worked on at a time. */
  readonly atOnce: number;
  /** Statements that they have run at a time, fewer than the driver has connections. */
  readonly readsAtOnce: number;
  /** Those that wait for their turn, and how long at most. */
  readonly mostWaiting: number;
  readonly waitMs: number;
  /** From the opening of a connection, or the first byte of a further request, to the end of the head. */
  readonly headersMs: number;
  /** To the end of the whole request. */
  readonly requestMs: number;
  /** Between two requests of a connection. */
  readonly idleMs: number;
  readonly mostHeaderBytes: number;
  readonly mostConnections: number;
}

export const HTTP_DEFAULTS: HttpOptions = {
  corsOrigins: '*',
  rateLimitMs: undefined,
  trustProxy: [],
  deadlineMs: 5_000,
  atOnce: 64,
  readsAtOnce: 10,
  mostWaiting: 256,
  waitMs: 1_000,
  headersMs: 5_000,
  requestMs: 10_000,
  idleMs: 5_000,
  mostHeaderBytes: 16_384,
  mostConnections: 1_000,
};
