import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Of a start on data that were left in order, on a busy machine. */
const IN_ORDER_MS = 120_000;

/** Least that a busy machine replays of transaction logs, in bytes a millisecond. */
const REPLAYED = 5_000;

/**
 * How long Neo4j may take until it answers, in whole milliseconds. After a crash it replays what its transaction logs hold, which may be all of a large load; ended
 * before, it would begin anew each time.
 */
export async function startLimitMs(home: string): Promise<number> {
  const logs = join(home, 'data', 'transactions', 'neo4j');
  const names = await readdir(logs).catch(() => []); // none yet
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(logs, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return IN_ORDER_MS + Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / REPLAYED);
}
