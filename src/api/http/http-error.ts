import { DomainError, ERRORS, type ErrorCode } from '../../errors.js';

/** A request refused before GraphQL sees it. */
export class HttpError extends DomainError {
  override readonly name = 'HttpError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly headers: Readonly<Record<string, string>>;

  /** The hint is the code's own unless a better one is given. */
  constructor(
    code: ErrorCode,
    message: string,
    { hint, headers = {} }: { readonly hint?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.code = code;
    this.hint = hint ?? ERRORS[code].hint;
    this.headers = headers;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
