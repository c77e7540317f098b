import { unwrapResolverError } from '@apollo/server/errors';
import { type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../errors.js';

/** What a client may do about an error that GraphQL itself reports, by its code. */
const HINTS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'Mend the syntax at the place named.',
  GRAPHQL_VALIDATION_FAILED: 'Compare with /schema.graphql, or ask __schema.',
  BAD_USER_INPUT: 'Mend the argument or variable named.',
  BAD_REQUEST: 'Send {"query": "…", "variables": {…}} as JSON, or a GET with ?query=.',
  OPERATION_RESOLUTION_FAILURE: 'Name one operation of the document in operationName.',
};

const INTERNAL = { code: 'INTERNAL_SERVER_ERROR', hint: 'This is our fault. Tell us the x-request-id of the answer.' };

/** The public face of an error: a closed set of codes, each with a hint; the unknown are hidden. */
export function publicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const cause = unwrapResolverError(error);
  if (cause instanceof DomainError)
    return { message: cause.message, ...where, extensions: { code: cause.code, hint: cause.hint } };
  const code = String(formatted.extensions?.['code']);
  const hint = HINTS[code];
  if (hint === undefined) return { message: 'Something went wrong on our side.', ...where, extensions: INTERNAL };
  return { message, ...where, extensions: { code, hint } };
}

/** Whether an error is ours to look into, rather than the client's. */
export function isOurs(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  if (cause instanceof DomainError) return cause.code === 'SERVICE_UNAVAILABLE';
  const code = (error as { extensions?: { code?: string } }).extensions?.code ?? '';
  return HINTS[code] === undefined;
}
