import { setTimeout as sleep } from 'node:timers/promises';
import { openLocalNeo4j, type LocalNeo4j, type LocalNeo4jOptions } from './local/instance.js';

/** Pauses before a further start, in milliseconds: doubled from the first to the last. */
const PAUSE_MS = { first: 200, last: 10_000 };

/**
 * The local Neo4j. When it ends, whoever had started it, one is started or joined anew, and `renewed` is told where that answers.
 * Throws LocalNeo4jError when there is none to begin with.
 */
export async function keptLocalNeo4j(
  options: LocalNeo4jOptions,
  renewed: (anew: LocalNeo4j) => void,
): Promise<LocalNeo4j> {
  let current = await openLocalNeo4j(options);
  let stopping = false;
  const renew = async () => {
    for (let pause = PAUSE_MS.first; !stopping; pause = Math.min(2 * pause, PAUSE_MS.last)) {
      await sleep(pause);
      try {
        take(await openLocalNeo4j(options));
        return;
      } catch (error) {
        options.log(`Neo4j: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const take = (anew: LocalNeo4j) => {
    current = anew;
    if (stopping) void anew.stop();
    else {
      renewed(anew);
      keep();
    }
  };
  const keep = () => {
    void current.ended().then(() => (stopping ? undefined : renew()));
  };
  keep();
  return {
    ...current,
    stop: (withinMs) => {
      stopping = true;
      return current.stop(withinMs);
    },
  };
}
