import { type Driver } from 'neo4j-driver';
import pino from 'pino';
import { appOf } from '../../../src/api/app.js';
import { readerOf } from '../../../src/graph/reader.js';
import { type Registry } from '../../../src/model/model-of.js';
import { answerOf, type Answer } from './difference.js';
import { type Values } from './draft.js';
import { PUBLIC_URL } from './entities.js';

interface Counted extends Answer {
  /** Statements sent to the database. */
  readonly reads: number;
}

export type Ask = (query: string, variables: Values) => Promise<Counted>;

/** The API under test: its compiler over the database, reads counted. */
export async function compiledSide(registry: Registry, driver: Driver): Promise<Ask> {
  const read = readerOf(driver, 'neo4j', 60_000);
  const log = pino({ level: 'silent' });
  const app = await appOf({ registry, read, log, publicUrl: () => PUBLIC_URL, evidenceDir: undefined });
  return async (query, variables) => {
    let reads = 0;
    const contextValue = app.context({
      read: (text, parameters) => {
        reads += 1;
        return read(text, parameters);
      },
    });
    const { body } = await app.apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    return { ...answerOf(body.singleResult), reads };
  };
}
