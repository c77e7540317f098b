/** Why an answer is missing. */
export interface AskFailure {
  /**
   * `offline`: the server cannot be reached; `unavailable`: the database is away or busy; `refused`: the question is not acceptable, such as a
   * cursor of another list; `broken`: a fault of the server or of this page.
   */
  readonly kind: 'offline' | 'unavailable' | 'refused' | 'broken';
  /** What the API said, in English; '' when it said nothing. */
  readonly message: string;
  readonly hint: string | null;
  readonly requestId: string | null;
}

export class Failed extends Error {
  readonly failure: AskFailure;

  constructor(failure: AskFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The failure in an error; what was not foreseen is a fault of this page. */
export function failureIn(error: Error): AskFailure {
  if (error instanceof Failed) return error.failure;
  return { kind: 'broken', message: error.message, hint: null, requestId: null };
}

/** Milliseconds until what may pass by itself is asked again: a page comes back without its reader. False: not again. */
export function nextTry(error: Error | null): number | false {
  return error !== null && ['offline', 'unavailable'].includes(failureIn(error).kind) ? 5_000 : false;
}
