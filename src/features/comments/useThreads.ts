import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { CommentOrder } from '../../contract/comments.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsOf } from '../../queries/commentCache.ts';
import { commentsQuery } from '../../queries/comments.ts';
import { onceEach } from './onceEach.ts';

/**
 * A story's threads in an order, as far as they are loaded, and the query that loads them. Pages that come are drawn in
 * slices, between which presses are answered: until then the former stand, and what changes on them is shown at once.
 */
export function useThreads(slug: string, order: CommentOrder) {
  const query = useInfiniteQuery(commentsQuery(useClient(), slug, order));
  const { data } = query;
  const latest = useMemo(() => ({ order, data }), [order, data]);
  const drawn = useDeferredValue(latest);
  const former = drawn.order === order ? drawn.data : undefined;
  const threads = useMemo(
    () => data && onceEach(pagesShown(data, former ?? data).flatMap(({ items }) => items)),
    [data, former],
  );
  const comments = useMemo(() => threads?.flatMap(commentsOf) ?? [], [threads]);
  return { query, threads, comments, isDrawn: drawn === latest };
}

/** The pages that there were before, each as it is now. */
function pagesShown<Page>(now: InfiniteData<Page>, former: InfiniteData<Page>): Page[] {
  return former.pages.map((page, at) => now.pages[now.pageParams.indexOf(former.pageParams[at])] ?? page);
}
