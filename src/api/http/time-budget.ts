import { LRUCache } from 'lru-cache';

const MINUTE_MS = 60_000;

/** Clients that are remembered at a time; beyond that those seen longest ago begin anew. */
const REMEMBERED = 50_000;

/** The server's time that each client may use in a minute, which begins with its first request. */
export interface TimeBudget {
  /** Milliseconds until the client may ask again; 0: now. */
  readonly waitMs: (client: string) => number;
  readonly charge: (client: string, milliseconds: number) => void;
}

/** `clock` tells milliseconds that only grow. */
export function timeBudget(allowedMs: number, clock: { readonly now: () => number } = performance): TimeBudget {
  const used = new LRUCache<string, number>({
    max: REMEMBERED,
    ttl: MINUTE_MS,
    noUpdateTTL: true,
    ttlResolution: 0,
    perf: clock,
  });
  return {
    waitMs: (client) => ((used.get(client) ?? 0) < allowedMs ? 0 : used.getRemainingTTL(client)),
    charge: (client, milliseconds) => void used.set(client, (used.get(client) ?? 0) + milliseconds),
  };
}
