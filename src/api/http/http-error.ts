import { DomainError, ERRORS, type ErrorCode } from '../../errors.js';

interface Particulars {
  /** Default: the code's own. */
  readonly hint?: string;
  /** Default: the code's own. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request refused before GraphQL sees it, or given up. */
export class HttpError extends DomainError {
  override readonly name = 'HttpError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, { hint, status, headers = {} }: Particulars = {}) {
    super(message);
    this.code = code;
    this.hint = hint ?? ERRORS[code].hint;
    this.status = status ?? ERRORS[code].status;
    this.headers = headers;
  }
}
