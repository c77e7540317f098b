import { QueryClient } from '@tanstack/react-query';
import { failureIn } from './failure.js';

/** Answers stay fresh for five minutes; what may pass by itself is asked again once. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 300_000,
      gcTime: 600_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && ['offline', 'unavailable'].includes(failureIn(error).kind),
      retryDelay: 600,
    },
  },
});
