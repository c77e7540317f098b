import { type ApolloServer } from '@apollo/server';
import { randomUUID } from 'node:crypto';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type Read } from '../graph/reader.js';
import { type Registry } from '../model/model-of.js';
import { apiSchemaOf } from '../model/api/api-schema.js';
import { Planner } from '../query/planner.js';
import { answerCache, type AnswerCache } from './answer/answer-cache.js';
import { knownDocuments, type KnownDocuments } from './answer/known-documents.js';
import { rootFields } from './answer/root-fields.js';
import { answerWriter } from './answer/written-answers.js';
import { apolloOf } from './apollo.js';
import { type Context } from './context.js';
import { datasetWatch } from './dataset-watch.js';
import { hydratorOf } from './hydrator.js';
import { watchedReads } from './watched-reads.js';
import { planningGuard } from './planning-guard.js';
import { quotesOf } from './quotes.js';
import { type RequestNote } from './request-note.js';
import { addResolvers } from './resolvers.js';

/** How often an answer is read when the dataset changes meanwhile. */
const TRIES = 3;

/** How many statements the database may plan at a time: more would take the processor from those that need no plan, and are not quicker. */
const PLANNED_AT_ONCE = 1;

/** The API without HTTP: started, and able to make a context for each request. */
export interface App {
  readonly apollo: ApolloServer<Context>;
  /** To be asked before Apollo. */
  readonly known: KnownDocuments;
  readonly schema: GraphQLSchema;
  /** Undefined: no answer is kept. */
  readonly cache: AnswerCache | undefined;
  readonly context: (given?: ContextParts) => Context;
  /** How many statements the database had to plan by now. */
  readonly planned: () => number;
  /** How many requests reached the graph by now, those whose answer was kept left out. */
  readonly asked: () => number;
}

interface ContextParts {
  readonly requestId?: string;
  readonly note?: RequestNote;
  /** May be wrapped, to count or log. */
  readonly read?: Read;
  /** False: executed by graphql-js, whatever the operation. */
  readonly written?: boolean;
}

export interface AppParts {
  readonly registry: Registry;
  /** Default: made of the registry. */
  readonly schema?: GraphQLSchema;
  readonly read: Read;
  readonly log: Logger;
  readonly publicUrl: () => string;
  readonly evidenceDir: string | undefined;
  /** Most bytes of finished answers that are kept. Default: 0, none. */
  readonly cacheBytes?: number;
  /** How long a statement that the database has not seen may wait until those before it are planned, in milliseconds. Default: 5,000. */
  readonly planningWaitMs?: number;
}

export async function appOf({ registry, read, log, publicUrl, evidenceDir, ...given }: AppParts): Promise<App> {
  const { schema = apiSchemaOf(registry), cacheBytes = 0, planningWaitMs = 5_000 } = given;
  const planner = new Planner(registry.model);
  const roots = rootFields(registry.model);
  addResolvers(schema, registry.model, planner, roots);
  let [planned, asked] = [0, 0];
  const counted = () => (planned += 1);
  const { guarded, isFull } = planningGuard({ atOnce: PLANNED_AT_ONCE, waitMs: planningWaitMs, planned: counted });
  const write = answerWriter({ schema, planner, roots });
  const known = knownDocuments(schema, write);
  const apollo = apolloOf({ schema, write, known }, log, isFull);
  await apollo.start();
  const quotes = quotesOf(evidenceDir, log);
  const watch = datasetWatch(read);
  const contextOf = (given: Required<ContextParts>, tries: number): Context => {
    const watched = watchedReads(watch, guarded(given.read));
    return {
      requestId: given.requestId,
      note: given.note,
      written: given.written,
      ...watched,
      early: new Map(),
      hydrate: hydratorOf(planner, watched.rows),
      quotes,
      publicUrl: publicUrl(),
      again: () => (tries > 1 ? contextOf(given, tries - 1) : undefined),
    };
  };
  return {
    apollo,
    known,
    schema,
    cache: answerCache(watch, cacheBytes),
    planned: () => planned,
    asked: () => asked,
    context: (given = {}) => {
      asked += 1;
      const requestId = given.requestId ?? randomUUID();
      return contextOf({ requestId, read, note: { reads: 0 }, written: true, ...given }, TRIES);
    },
  };
}
