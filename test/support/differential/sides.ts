import { type Driver } from 'neo4j-driver';
import pino from 'pino';
import { dataOf, resultText } from '../../../src/api/answer/written-data.js';
import { appOf } from '../../../src/api/app.js';
import { readerOf } from '../../../src/graph/reader.js';
import { type Registry } from '../../../src/model/model-of.js';
import { answerOf, type Answer } from './difference.js';
import { type Values } from './draft.js';
import { PUBLIC_URL } from './entities.js';

interface Counted extends Answer {
  /** Statements sent to the database. */
  readonly reads: number;
  /** The answer as it is sent. */
  readonly text: string;
  readonly isWritten: boolean;
}

/** `written`: whether the answer may be written instead of executed; it may unless that is said. */
export type Ask = (query: string, variables: Values, written?: boolean) => Promise<Counted>;

/** How often a question is asked again that the busy database did not answer in time. */
const TRIES = 5;

/** After so many questions the database is told to forget its plans: a thousand large ones are more than its small memory holds. */
const REMEMBERED = 200;

/** The API under test: its compiler over the database, reads counted. */
export async function compiledSide(registry: Registry, driver: Driver): Promise<Ask> {
  const read = readerOf(driver, 'neo4j', 60_000);
  const log = pino({ level: 'silent' });
  const app = await appOf({ registry, read, log, publicUrl: () => PUBLIC_URL, evidenceDir: undefined });
  const ask = async (query: string, variables: Values, written: boolean, tries: number): Promise<Counted> => {
    let reads = 0;
    const contextValue = app.context({
      written,
      read: (text, parameters) => {
        reads += 1;
        return read(text, parameters);
      },
    });
    const { body } = await app.apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    const { errors = [] } = body.singleResult;
    const isBusy = errors.some(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');
    if (isBusy && tries > 1) return ask(query, variables, written, tries - 1);
    const data = dataOf(body.singleResult);
    const text = resultText(body.singleResult);
    return { ...answerOf({ ...body.singleResult, data }), reads, text, isWritten: data !== body.singleResult.data };
  };
  let asked = 0;
  return async (query, variables, written = true) => {
    asked += 1;
    if (asked % REMEMBERED === 0) await driver.executeQuery('CALL db.clearQueryCaches()');
    return ask(query, variables, written, TRIES);
  };
}
