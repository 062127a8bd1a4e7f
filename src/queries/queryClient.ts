import { QueryClient } from '@tanstack/react-query';
import { ProblemError, UnreachableError } from '../client/problemError.ts';

const MOST_TRIES = 3;

/** A query client as Lede uses it: what was refused is not asked again, what did not answer is, with growing pauses. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        networkMode: 'offlineFirst',
        retry: (failures, error) => failures < MOST_TRIES && isPassing(error),
        retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 10_000),
      },
      mutations: { networkMode: 'offlineFirst' },
    },
  });

const isPassing = (error: unknown) =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.status === 503);
