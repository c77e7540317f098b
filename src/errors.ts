/** An error with a stable public code. Its message and hint are for people; its `cause` is for the log and never leaves the process. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly hint: string;
}

/** Neo4j did not answer in time, or refused. The driver's error is the `cause`. */
export class GraphUnavailable extends DomainError {
  override readonly name = 'GraphUnavailable';
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly hint = 'Try again in a few seconds.';
}

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
