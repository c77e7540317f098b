import { Neo4jError, session as sessions, type Driver, type Session } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.js';
import { withDeadline } from './deadline.js';

/**
 * Reads the graph: the values of a statement's column `row`. `withinMs` is how long the caller has, if that is less than the door allows.
 * Throws GraphUnavailable when no answer came in time.
 */
export type Read = (
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  withinMs?: number,
) => Promise<readonly unknown[]>;

/**
 * Neo4j would make code of a statement's expressions when it runs for the eleventh time, which takes as long as a part of its planning, and holds
 * up all who ask the same; none of ours is quicker for it.
 */
const OPTIONS = 'CYPHER expressionEngine=interpreted';

/** A read door: read-only sessions, one a statement, each under a deadline that holds whatever the database does. */
export function readerOf(driver: Pick<Driver, 'session'>, database: string, deadlineMs: number): Read {
  const once = async (text: string, parameters: Readonly<Record<string, unknown>>, milliseconds: number) => {
    const session = driver.session({ database, defaultAccessMode: sessions.READ, fetchSize: 2000 });
    try {
      // the database gives up then too, so that nothing goes on for nobody
      const work = withoutStack(() =>
        session.run(`${OPTIONS} ${text}`, parameters, { timeout: Math.ceil(milliseconds) }),
      );
      const result = await withDeadline(work, milliseconds);
      return result.records.map((record) => record.get('row') as unknown);
    } finally {
      closeLater(session);
    }
  };
  return async (text, parameters, withinMs = deadlineMs) => {
    const until = performance.now() + Math.min(deadlineMs, withinMs);
    const left = () => until - performance.now();
    try {
      if (left() <= 0) throw new Error('no time was left');
      return await once(text, parameters, left()).catch((error: unknown) => {
        // A connection that was lost while nobody used it is found out by the next who does.
        if (!isLostConnection(error) || left() <= 0) throw error;
        return once(text, parameters, left());
      });
    } catch (error) {
      throw isOurFault(error) ? error : unavailable(error);
    }
  };
}

/** The driver notes for each statement where it was asked for, at a twentieth of the processor time of a small answer; here it is always here. */
function withoutStack<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function isLostConnection(error: unknown): boolean {
  return error instanceof Neo4jError && ['ServiceUnavailable', 'SessionExpired'].includes(error.code);
}

/** A statement that Neo4j does not understand is a fault of the compiler, not of the database. */
function isOurFault(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Statement.');
}

function unavailable(cause: unknown): GraphUnavailable {
  return new GraphUnavailable('The database did not answer in time, or refused.', { cause });
}

/** Closing waits for the database too, so nobody waits for closing; what it says is of no more use. */
function closeLater(session: Session): void {
  session.close().catch(() => undefined);
}
