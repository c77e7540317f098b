import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { DomainError, ERRORS, type ErrorCode } from '../errors.js';
import { tooManyTokens } from './limits/too-many-tokens.js';

/** All that is said about an error of ours. */
const HIDDEN = 'Something went wrong on our side.';

/** Longest message: GraphQL repeats what it was given. */
const LONGEST = 1_000;

/** Codes under which GraphQL itself tells clients what is wrong with their request. */
const OF_GRAPHQL: readonly ErrorCode[] = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** The public face of an error: a closed set of codes, each with a hint; the unknown are hidden. */
export function publicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const { code, hint, message } = faceOf(error);
  const shown = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  return { message: shown, ...(locations && { locations }), ...(path && { path }), extensions: { code, hint } };
}

/** Whether an error is ours to look into, rather than the client's. That the database is away or busy, without a cause of its own, is known. */
export function isOurs(error: unknown): boolean {
  const { code } = faceOf(error);
  const cause = causeOf(error);
  return code === 'INTERNAL_SERVER_ERROR' || (code === 'SERVICE_UNAVAILABLE' && (cause as Error).cause !== undefined);
}

/** What was thrown at first, below the places at which GraphQL noted it. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** All that a client is told of an error. */
interface Face {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly message: string;
}

/** What is said about whatever was thrown. */
export function faceOf(error: unknown): Face {
  const cause = tooManyTokens(error) ?? causeOf(error);
  if (cause instanceof DomainError) return cause;
  const code = error instanceof GraphQLError ? codeOf(error, cause) : undefined;
  if (code === undefined || !(error instanceof GraphQLError)) {
    return { code: 'INTERNAL_SERVER_ERROR', hint: ERRORS.INTERNAL_SERVER_ERROR.hint, message: HIDDEN };
  }
  return { code, hint: ERRORS[code].hint, message: error.message };
}

/** The code of an error that GraphQL found in the request; undefined for any other. */
function codeOf(error: GraphQLError, cause: unknown): ErrorCode | undefined {
  const given = OF_GRAPHQL.find((code) => code === error.extensions['code']);
  if (given !== undefined) return given;
  if (!(cause instanceof GraphQLError)) return undefined;
  // What graphql-js itself finds at fault while it executes has no code. It names the place in the document, or stands alone.
  if (cause.nodes?.[0]?.kind === Kind.OPERATION_DEFINITION) return 'OPERATION_RESOLUTION_FAILURE';
  return cause.nodes !== undefined || cause === error ? 'BAD_USER_INPUT' : undefined;
}
