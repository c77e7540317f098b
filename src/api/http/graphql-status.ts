import { type ErrorCode } from '../../errors.js';

/** The first error of an answer. */
interface FirstError {
  readonly code: ErrorCode;
  /** Whether the answer holds anything beside its errors: a root field that is not null. */
  readonly hasData: boolean;
}

/** The first error in the text of an answer, which begins with them if there are any. */
export function firstErrorIn(text: string): FirstError | undefined {
  if (!text.startsWith('{"errors":')) return undefined;
  // written by this server: each error has a code of the closed set
  const { errors, data } = JSON.parse(text) as {
    readonly errors: readonly { readonly extensions: { readonly code: ErrorCode } }[];
    readonly data?: Readonly<Record<string, unknown>> | null;
  };
  const [first] = errors;
  return first && { code: first.extensions.code, hasData: Object.values(data ?? {}).some((value) => value !== null) };
}

/** Faults of a document or its variables, which GraphQL over HTTP tells with status 200 to clients that accept application/json alone. */
const OF_DOCUMENTS: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'OPERATION_RESOLUTION_FAILURE',
];

/** Status of an answer, given the one that Apollo found. */
export function statusOf(given: number, contentType: string, error: FirstError | undefined): number {
  if (error === undefined || error.hasData) return given;
  if (error.code === 'SERVICE_UNAVAILABLE') return 503;
  if (error.code === 'INTERNAL_SERVER_ERROR') return 500;
  const isPlainJson = contentType.startsWith('application/json');
  return given === 400 && isPlainJson && OF_DOCUMENTS.includes(error.code) ? 200 : given;
}
