import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../http/problem-error.js';

/** The client retries by itself when that can help; a refusal is final. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => !(error instanceof ProblemError) && error.name === 'OfflineError' && failures < 1,
      },
      mutations: { retry: false },
    },
  });
}
