import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type KnownDocuments } from './answer/known-documents.js';
import { writtenAnswers, type WriteAnswer } from './answer/written-answers.js';
import { resultText } from './answer/written-data.js';
import { type Context } from './context.js';
import { causeOf, isOurs, publicError } from './errors.js';
import { LIMITS } from './limits/limits.js';
import { limits, refusedDocuments } from './limits/plugin.js';
import { oneVersion } from './one-version.js';

/** Most faults of one request that are listed. */
const LISTED = 20;

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly write: WriteAnswer;
  readonly known: KnownDocuments;
}

/**
 * Parses, validates and executes; who serves HTTP is another matter. Call `start` before use.
 * @param isFull Whether documents that were not seen before are to be refused.
 */
export function apolloOf(
  { schema, write, known }: ApolloParts,
  log: Logger,
  isFull: () => boolean,
): ApolloServer<Context> {
  const server: ApolloServer<Context> = new ApolloServer<Context>({
    schema,
    formatError: publicError,
    introspection: true,
    // A read-only API without cookies has nothing that a forged request could reach.
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens.most },
    // One more is reported when there are too many, to say so.
    validationOptions: { maxErrors: LISTED - 1 },
    executionOptions: { maxCoercionErrors: LISTED - 1 },
    validationRules: [refusedDocuments],
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stringifyResult: resultText,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limits(isFull),
      oneVersion(() => server),
      errorLog(log),
      writtenAnswers(write, known.learn),
    ],
  });
  return server;
}

/** Logs the cause of errors that are ours, with the request's id; the client sees the public face alone. */
function errorLog(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue, operationName }) => {
          for (const error of errors.filter(isOurs)) {
            const { requestId } = contextValue;
            log.error({ requestId, operationName, path: error.path, err: causeOf(error) }, 'request failed');
          }
          return Promise.resolve();
        },
      }),
  };
}
