import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { CommentOrder } from '../../contract/comments.ts';
import { useClient } from '../../queries/ClientProvider.tsx';
import { commentsOf } from '../../queries/commentCache.ts';
import { commentsQuery } from '../../queries/comments.ts';
import { onceEach } from './onceEach.ts';

/** A story's threads in an order, as far as they are loaded, and the query that loads them. */
export function useThreads(slug: string, order: CommentOrder) {
  const query = useInfiniteQuery(commentsQuery(useClient(), slug, order));
  const { data } = query;
  // A page that comes is drawn in slices, between which presses are answered; what changes on the others is shown at once.
  const drawn = useDeferredValue(data?.pageParams);
  const threads = useMemo(
    () => data && onceEach(pagesAmong(data, drawn ?? []).flatMap(({ items }) => items)),
    [data, drawn],
  );
  const comments = useMemo(() => threads?.flatMap(commentsOf) ?? [], [threads]);
  return { query, threads, comments };
}

/** The pages that came for one of some params, or all where none did: a list begun anew is never empty meanwhile. */
function pagesAmong<Page>({ pages, pageParams }: InfiniteData<Page>, params: readonly unknown[]): Page[] {
  const among = pages.filter((_, at) => params.includes(pageParams[at]));
  return among.length > 0 ? among : pages;
}
