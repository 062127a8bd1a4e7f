import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommentOrder } from '../../contract/comments.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsOf } from '../../queries/commentCache.ts';
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
