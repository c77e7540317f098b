import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type Context } from './context.js';
import { isOurs, publicError } from './errors.js';

/** Parses, validates and executes; who serves HTTP is another matter. Call `start` before use. */
export function apolloOf(schema: GraphQLSchema, log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    formatError: publicError,
    introspection: true,
    // A read-only API without cookies has nothing that a forged request could reach.
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      errorLog(log),
    ],
  });
}

/** Logs the cause of errors that are ours, with the request's id; the client sees the public face alone. */
function errorLog(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue, operationName }) => {
          for (const error of errors.filter(isOurs)) {
            const cause = unwrapResolverError(error);
            log.error(
              { requestId: contextValue.requestId, operationName, path: error.path, err: cause },
              'request failed',
            );
          }
          return Promise.resolve();
        },
      }),
  };
}
