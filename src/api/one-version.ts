import { type ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { ERRORS, GraphUnavailable } from '../errors.js';
import { type Context } from './context.js';

/** Has an answer read again when the dataset changed between its reads. `server` is asked for once requests come. */
export function oneVersion(server: () => ApolloServer<Context>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async ({ request, contextValue, response }) => {
          try {
            if (await contextValue.areOfOneVersion()) {
              contextValue.note.version = contextValue.version();
              return;
            }
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
