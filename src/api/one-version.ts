import { type ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { ERRORS, GraphUnavailable } from '../errors.js';
import { type Read } from '../graph/reader.js';
import { type Context } from './context.js';

/** The reads of one request, watched. */
export interface Watched {
  readonly read: Read;
  /** Whether no load came between the reads so far. Throws GraphUnavailable. */
  readonly areOfOneVersion: () => Promise<boolean>;
}

const VERSION = `MATCH (m:Meta {id: 'dataset'}) RETURN [m.datasetVersion, m.loadedAt] AS row`;

/**
 * Watches the version of the dataset. A request of several statements costs one small read more, which requests that end together share: the
 * version when a request begins is the one that was seen last. If it is out of date, the answer is read once more for nothing.
 */
export function versionsOf(read: Read): (reading: Read) => Watched {
  let seen: string | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<string> | undefined;
  const look = async () => {
    next = undefined;
    seen = JSON.stringify(await read(VERSION, {}));
    return seen;
  };
  /** What a look tells that begins after this call. */
  const latest = () => {
    next ??= running.then(look);
    running = next.catch(() => undefined);
    return next;
  };
  latest().catch(() => undefined); // whoever needs it looks again
  return (reading) => {
    let statements = 0;
    const before = seen;
    return {
      read: (text, parameters) => {
        statements += 1;
        return reading(text, parameters);
      },
      areOfOneVersion: async () => {
        if (statements < 2) return true;
        const after = await latest();
        return before === undefined || before === after;
      },
    };
  };
}

/** Has an answer read again when the dataset changed between its reads. `server` is asked for once requests come. */
export function oneVersion(server: () => ApolloServer<Context>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async ({ request, contextValue, response }) => {
          try {
            if (await contextValue.areOfOneVersion()) return;
            const again = contextValue.again();
            if (!again) throw new GraphUnavailable('The dataset kept changing while the answer was read.');
            const { body, http } = await server().executeOperation(request, { contextValue: again });
            response.body = body;
            if (http.status !== undefined) response.http.status = http.status;
          } catch (error) {
            giveUp(response, error);
          }
        },
      }),
  };
}

function giveUp(response: GraphQLResponse, error: unknown): void {
  if (!(error instanceof GraphUnavailable)) throw error;
  const { message, code, hint } = error;
  response.http.status = ERRORS[code].status;
  response.body = { kind: 'single', singleResult: { errors: [{ message, extensions: { code, hint } }] } };
}
