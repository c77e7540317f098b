import { session as sessions } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Graph } from './open.js';

/** Tells readers of a commit. */
export interface CommitMark {
  /** To be called when all is written but nothing committed. */
  begin(): Promise<void>;
  /** To be called when it is over, either way, also when it did not come to begin. Never throws. */
  end(): Promise<void>;
}

/** How long an announcement holds that is not renewed: its load died. Shorter than readers wait. */
const LEASE_MS = 3_000;

const BEGIN = `MERGE (c:Meta {id: 'commits'}) SET c.count = coalesce(c.count, 0) + 1, c.until = timestamp() + $leaseMs`;
const RENEW = `MATCH (c:Meta {id: 'commits'}) SET c.until = timestamp() + $leaseMs`;
const END = `MATCH (c:Meta {id: 'commits'}) SET c.count = c.count + 1, c.until = 0`;

/**
 * Neo4j makes the parts of a commit visible one after the other: a statement beside it may see some of them, while the version is the same
 * before and after. So it is announced and ended by transactions of their own: whoever reads sees by the count that a commit came between,
 * and by `until` (ms since 1970 on the database's clock) that one is under way.
 */
export function commitMark({ driver, database }: Graph, leaseMs = LEASE_MS): CommitMark {
  const run = async (statement: string) => {
    const session = driver.session({ database, defaultAccessMode: sessions.WRITE });
    try {
      await session.run(statement, { leaseMs });
    } finally {
      session.close().catch(() => undefined); // not waited for: a frozen database would hold it up
    }
  };
  const renewed = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      await sleep(leaseMs / 3, undefined, { signal, ref: false });
      await run(RENEW).catch(() => undefined); // the next one may succeed
    }
  };
  let over: AbortController | undefined;
  let renewals = Promise.resolve();
  const stopRenewals = () => {
    over?.abort();
    return renewals;
  };
  return {
    begin: async () => {
      await stopRenewals(); // of a transaction that is tried again
      over = new AbortController();
      await run(BEGIN);
      renewals = renewed(over.signal).catch(() => undefined); // aborted
    },
    end: async () => {
      if (!over) return;
      await stopRenewals();
      over = undefined;
      await run(END).catch(() => undefined);
    },
  };
}
