import { QueryClient } from '@tanstack/react-query';
import { nextTry } from './failure.js';

/** Answers stay fresh for five minutes; what may pass by itself is asked again, once at once and then from time to time. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 300_000,
      gcTime: 600_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && nextTry(error) !== false,
      retryDelay: 600,
      refetchInterval: ({ state }) => nextTry(state.error),
    },
  },
});
