import { LimitExceeded } from '../../errors.js';
import { LIMITS } from './limits.js';

/** The refusal that the parser means when it gave up a document as too long; it says so in words only. */
export function tooManyTokens(error: unknown): LimitExceeded | undefined {
  if (!(error instanceof Error) || !/^Syntax Error: Document contains more that? \d+ tokens\./.test(error.message))
    return undefined;
  const { most, what, hint } = LIMITS.tokens;
  return new LimitExceeded(`${what} more than ${most}, allowed ${most}`, hint);
}
