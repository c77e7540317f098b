import { type ApolloServer } from '@apollo/server';
import { randomUUID } from 'node:crypto';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type Read } from '../graph/reader.js';
import { type Registry } from '../model/model-of.js';
import { apiSchemaOf } from '../model/api/api-schema.js';
import { Planner } from '../query/planner.js';
import { apolloOf } from './apollo.js';
import { type Context } from './context.js';
import { hydratorOf } from './hydrator.js';
import { versionsOf } from './one-version.js';
import { planningGuard } from './planning-guard.js';
import { quotesOf } from './quotes.js';
import { type RequestNote } from './request-note.js';
import { addResolvers } from './resolvers.js';

/** How often an answer is read when the dataset changes meanwhile. */
const TRIES = 3;

/** The API without HTTP: started, and able to make a context for each request. */
export interface App {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  /** `read` may be wrapped, to count or log. */
  readonly context: (given?: {
    readonly requestId?: string;
    readonly read?: Read;
    readonly note?: RequestNote;
  }) => Context;
}

export interface AppParts {
  readonly registry: Registry;
  readonly read: Read;
  readonly log: Logger;
  readonly publicUrl: () => string;
  readonly evidenceDir: string | undefined;
}

export async function appOf({ registry, read, log, publicUrl, evidenceDir }: AppParts): Promise<App> {
  const schema = apiSchemaOf(registry);
  const planner = new Planner(registry.model);
  addResolvers(schema, registry.model, planner);
  const apollo = apolloOf(schema, log);
  await apollo.start();
  const quotes = quotesOf(evidenceDir, log);
  const guarded = planningGuard({ atOnce: 2, waitMs: 5_000 });
  const watched = versionsOf(read);
  const contextOf = (requestId: string, reading: Read, note: RequestNote, tries: number): Context => {
    const { read: counted, areOfOneVersion } = watched(guarded(reading));
    return {
      requestId,
      note,
      read: counted,
      hydrate: hydratorOf(planner, counted),
      quotes,
      publicUrl: publicUrl(),
      areOfOneVersion,
      again: () => (tries > 1 ? contextOf(requestId, reading, note, tries - 1) : undefined),
    };
  };
  return {
    apollo,
    schema,
    context: (given = {}) =>
      contextOf(given.requestId ?? randomUUID(), given.read ?? read, given.note ?? { reads: 0 }, TRIES),
  };
}
