import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask } from './ask.js';
import { type TypedText } from './typed-text.js';

interface Options {
  /** Shows the last answer, whatever its variables, until the new one is there. */
  readonly keep?: boolean;
  /** False: does not ask yet. */
  readonly when?: boolean;
}

/** The answer to an operation, asked once for the same variables; a question that nobody waits for any more is given up. */
export function useAnswer<Answer, Variables extends object>(
  document: TypedText<Answer, Variables>,
  variables: Variables,
  { keep = false, when = true }: Options = {},
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [document.text, variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}
