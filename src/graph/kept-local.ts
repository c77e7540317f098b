import { setTimeout as sleep } from 'node:timers/promises';
import { openLocalNeo4j, type LocalNeo4j, type LocalNeo4jOptions } from './local/instance.js';

/** Pauses before a further start, in milliseconds: doubled from the first to the last. */
const PAUSE_MS = { first: 200, last: 10_000 };

/** The local Neo4j, started anew at the same address when it ends by itself. Throws LocalNeo4jError when there is none to begin with. */
export async function keptLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  let current = await openLocalNeo4j(options);
  let stopping = false;
  const port = Number(new URL(current.uri).port);
  const startAnew = async () => {
    for (let pause = PAUSE_MS.first; !stopping; pause = Math.min(2 * pause, PAUSE_MS.last)) {
      await sleep(pause);
      try {
        current = await openLocalNeo4j({ ...options, port });
        keep();
        return;
      } catch (error) {
        options.log(`Neo4j: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const keep = () => {
    void current.exited?.then(() => (stopping ? undefined : startAnew()));
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
