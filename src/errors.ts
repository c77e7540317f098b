/** What a client is told of an error of one code. */
export interface ErrorKind {
  /** What the client may do, where the error itself knows nothing better. */
  readonly hint: string;
  /** Status of an HTTP answer that holds nothing but the error. */
  readonly status: number;
}

/** Codes of errors as clients see them: a closed set, also the enum ErrorCode of the API schema. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'LIMIT_EXCEEDED'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'PAYLOAD_TOO_LARGE'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'RATE_LIMITED'
  | 'REQUEST_TIMEOUT'
  | 'SERVICE_UNAVAILABLE'
  | 'UNSUPPORTED_MEDIA_TYPE';

export const ERRORS: Readonly<Record<ErrorCode, ErrorKind>> = {
  BAD_REQUEST: { status: 400, hint: 'Send {"query": "…", "variables": {…}} as JSON, or a GET with ?query=.' },
  BAD_USER_INPUT: { status: 400, hint: 'Mend the argument or variable named.' },
  GRAPHQL_PARSE_FAILED: { status: 400, hint: 'Mend the syntax at the place named.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, hint: 'Compare with /schema.graphql, or ask __schema.' },
  INTERNAL_SERVER_ERROR: { status: 500, hint: 'This is our fault. Tell us the x-request-id of the answer.' },
  LIMIT_EXCEEDED: { status: 400, hint: 'Ask for less at once, or in several requests.' },
  METHOD_NOT_ALLOWED: { status: 405, hint: 'Use GET or POST.' },
  NOT_FOUND: { status: 404, hint: 'Send queries to /graphql.' },
  OPERATION_RESOLUTION_FAILURE: { status: 400, hint: 'Name one query of the document in operationName.' },
  PAYLOAD_TOO_LARGE: { status: 413, hint: 'Split long lists over several requests.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 200, hint: 'Send the whole query.' },
  RATE_LIMITED: { status: 429, hint: 'Wait as long as the header Retry-After says, or ask for less at once.' },
  REQUEST_TIMEOUT: { status: 408, hint: 'Send the whole request within ten seconds.' },
  SERVICE_UNAVAILABLE: { status: 503, hint: 'Try again in a few seconds.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    hint: 'Send JSON in UTF-8, not compressed, with "content-type: application/json".',
  },
};

/** An error with a stable public code. Its message and hint are for people; its `cause` is for the log and never leaves the process. */
export abstract class DomainError extends Error {
  abstract readonly code: ErrorCode;
  abstract readonly hint: string;
}

/** Neo4j did not answer in time, or refused. The driver's error is the `cause`. */
export class GraphUnavailable extends DomainError {
  override readonly name = 'GraphUnavailable';
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly hint = ERRORS.SERVICE_UNAVAILABLE.hint;
}

/** Neo4j was not even asked, since others were before it all the time there was. */
export class NotAsked extends GraphUnavailable {}

/** An argument of a request is not acceptable. The message names the argument, what was given and what is allowed. */
export class BadInput extends DomainError {
  override readonly name = 'BadInput';
  readonly code = 'BAD_USER_INPUT';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A request asks for more than is answered at once. The message says what was given and what is allowed. */
export class LimitExceeded extends DomainError {
  override readonly name = 'LimitExceeded';
  readonly code = 'LIMIT_EXCEEDED';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
