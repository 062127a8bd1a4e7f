import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Comment, CommentOrder } from '../../contract/comments.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsOf } from '../../queries/commentCache.ts';
import { commentsQuery } from '../../queries/comments.ts';
import { onceEach } from './onceEach.ts';

/** How many threads are single ones, not a page of them. */
const SINGLE = 3;

/**
 * A story's threads in an order: those that are loaded, those of them that are drawn already (`shown`), their comments,
 * and the query that loads them. While nothing is loaded there are none of them.
 */
export function useThreads(slug: string, order: CommentOrder) {
  const query = useInfiniteQuery(commentsQuery(useClient(), slug, order));
  const { data } = query;
  const threads = useMemo(() => data && onceEach(data.pages.flatMap(({ items }) => items)), [data]);
  const shown = useDrawn(threads);
  const comments = useMemo(() => commentsIn(threads), [threads]);
  const shownComments = useMemo(() => commentsIn(shown), [shown]);
  return { query, threads, comments, shown, shownComments };
}

/**
 * The threads to draw. Those that a page brings are drawn together, in slices between which presses are answered; single
 * ones, and what changes in those that stand there, are drawn at once.
 */
function useDrawn(threads: Comment[] | undefined): Comment[] | undefined {
  const ids = useMemo(() => new Set(threads?.map(({ id }) => id)), [threads]);
  const drawn = useDeferredValue(ids);
  return useMemo(() => {
    const standing = threads?.filter(({ id }) => drawn.has(id));
    return threads && standing && threads.length - standing.length > SINGLE ? standing : threads;
  }, [threads, drawn]);
}

const commentsIn = (threads: Comment[] | undefined) => threads?.flatMap(commentsOf) ?? [];
