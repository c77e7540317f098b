import { type UseQueryResult } from '@tanstack/react-query';
import { Failure } from './failure.js';

/** Why the first of the answers that a view could also do without is missing; nothing while none is. */
export function Missing({ answers }: { readonly answers: readonly UseQueryResult[] }) {
  const missing = answers.find(({ data, error }) => data === undefined && error !== null);
  return missing?.error && <Failure error={missing.error} retry={() => void missing.refetch()} />;
}
