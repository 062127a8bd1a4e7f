import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Comment, CommentOrder, Reply } from '../../contract/comments.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsQuery } from '../../queries/comments.ts';
import { onceEach } from './onceEach.ts';

/** A story's threads in an order, as far as they are loaded, and the query that loads them. */
export function useThreads(slug: string, order: CommentOrder) {
  const query = useInfiniteQuery(commentsQuery(useClient(), slug, order));
  const { data } = query;
  const threads = useMemo(() => data && onceEach(data.pages.flatMap(({ items }) => items)), [data]);
  const comments = useMemo(() => threads?.flatMap(commentsOf) ?? [], [threads]);
  return { query, threads, comments };
}

/** A thread's comments, as far as they came with it. */
export const commentsOf = (thread: Comment): Reply[] => [thread, ...thread.replies.items];
