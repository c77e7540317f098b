import { session as sessions } from 'neo4j-driver';
import { type Graph } from './open.js';

/** Tells readers of a commit. */
export interface CommitMark {
  /** To be called when all is written but nothing committed. */
  begin(): Promise<void>;
  /** To be called when it is over, either way, also when it did not come to begin. Never throws. */
  end(): Promise<void>;
}

/** Longest time from begin to end; an announcement whose load died runs out. */
const LEASE_MS = 15_000;

const BEGIN = `MERGE (c:Meta {id: 'commits'}) SET c.count = coalesce(c.count, 0) + 1, c.until = timestamp() + ${LEASE_MS}`;
const END = `MATCH (c:Meta {id: 'commits'}) SET c.count = c.count + 1, c.until = 0`;

/**
 * Neo4j makes the parts of a commit visible one after the other: a statement beside it may see some of them, while the version is the same
 * before and after. So it is announced and ended by transactions of their own: whoever reads sees by the count that a commit came between,
 * and by `until` (ms since 1970 on the database's clock) that one is under way.
 */
export function commitMark({ driver, database }: Graph): CommitMark {
  const run = async (statement: string) => {
    const session = driver.session({ database, defaultAccessMode: sessions.WRITE });
    try {
      await session.run(statement);
    } finally {
      session.close().catch(() => undefined); // not waited for: a frozen database would hold it up
    }
  };
  let begun = false;
  return {
    begin: () => {
      begun = true;
      return run(BEGIN);
    },
    end: async () => {
      if (begun) await run(END).catch(() => undefined);
      begun = false;
    },
  };
}
