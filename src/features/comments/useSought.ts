import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProblemError } from '../../client/problemError.ts';
import type { Comment } from '../../contract/comments.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsOf } from '../../queries/commentCache.ts';
import { commentQuery } from '../../queries/comments.ts';
import { placeOf } from './places.ts';

/** A comment that is to be shown wherever it stands, with its thread. */
export interface Sought {
  state: 'none' | 'pending' | 'missing' | 'failed' | 'found';
  error: Error | null;
  retry: () => unknown;
  thread: Comment | null;
  /** How many replies stand before those that its thread is shown with. */
  earlier: number;
  /** Shows no more of it than the list does. */
  leave: () => void;
}

/** Fetches a comment's thread (`id`; null where none is sought), unless the comment is among the `threads` loaded. */
export function useSought(slug: string, id: string | null, threads: readonly Comment[] | undefined): Sought {
  const [left, setLeft] = useState<string | null>(null);
  const isWanted = id !== null && id !== left;
  const isLoaded = threads?.some((thread) => commentsOf(thread).some((comment) => comment.id === id));
  const found = useQuery({
    ...commentQuery(useClient(), slug, id ?? ''),
    enabled: isWanted && isLoaded === false,
  });
  const thread = (isWanted && found.data?.thread) || null;
  const hasThread = thread !== null;
  useEffect(() => {
    // The browser went there before it was here.
    if (hasThread && id !== null) document.getElementById(placeOf.comment(id))?.scrollIntoView();
  }, [hasThread, id]);
  const isMissing = found.error instanceof ProblemError && found.error.code === 'notFound';
  return {
    state: thread
      ? 'found'
      : !isWanted || isLoaded !== false
        ? 'none'
        : found.isPending
          ? 'pending'
          : isMissing
            ? 'missing'
            : 'failed',
    error: found.error,
    retry: found.refetch,
    thread,
    earlier: found.data?.earlier ?? 0,
    leave: () => setLeft(id),
  };
}
