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

/** How often a question is asked again that the busy database did not answer in time. */
const TRIES = 5;

/** After so many questions the database is told to forget its plans: a thousand large ones are more than its small memory holds. */
const REMEMBERED = 200;

/** The API under test: its compiler over the database, reads counted. */
export async function compiledSide(registry: Registry, driver: Driver): Promise<Ask> {
  const read = readerOf(driver, 'neo4j', 60_000);
  const log = pino({ level: 'silent' });
  const app = await appOf({ registry, read, log, publicUrl: () => PUBLIC_URL, evidenceDir: undefined });
  const ask = async (query: string, variables: Values, tries: number): Promise<Counted> => {
    let reads = 0;
    const contextValue = app.context({
      read: (text, parameters) => {
        reads += 1;
        return read(text, parameters);
      },
    });
    const { body } = await app.apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    const { errors = [] } = body.singleResult;
    const isBusy = errors.some(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');
    return isBusy && tries > 1 ? ask(query, variables, tries - 1) : { ...answerOf(body.singleResult), reads };
  };
  let asked = 0;
  return async (query, variables) => {
    asked += 1;
    if (asked % REMEMBERED === 0) await driver.executeQuery('CALL db.clearQueryCaches()');
    return ask(query, variables, TRIES);
  };
}
