import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CallOptions, Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { getComment } from '../contract/commentActs.ts';
import { getComments, getNewComments, type CommentOrder } from '../contract/comments.ts';
import { useClient } from './ClientProvider.tsx';
import { commentKeys, commentsOf } from './commentCache.ts';
import { commentNewsKey } from './keys.ts';

/** How many pages of a list are held: who reads a long one to its end has those read last, and a way back to the top. */
const MOST_PAGES = 5;

/** How soon it is asked what is new, and how seldom at most, in milliseconds. */
const SOONEST = 10_000;
const SELDOM = 120_000;

/**
 * A story's comments of the first level, a page at a time. A list that is there is never asked for anew by itself: it
 * would move under its reader.
 */
export const commentsQuery = (client: Client, slug: string, order: CommentOrder) =>
  infiniteQueryOptions({
    queryKey: [...commentKeys(client, slug).lists, order],
    queryFn: ({ signal, pageParam }) =>
      client.call(getComments, { params: { slug }, query: { order, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    maxPages: MOST_PAGES,
    staleTime: Infinity,
    // Compared place by place with what was held before, all threads would be taken for others once the first page goes.
    structuralSharing: false,
  });

/** The replies to one comment beyond the first, a page at a time, from `cursor` on. */
export const repliesQuery = (client: Client, slug: string, parent: string, cursor: string) =>
  infiniteQueryOptions({
    queryKey: [...commentKeys(client, slug).replies, parent, cursor],
    queryFn: ({ signal, pageParam }) =>
      client.call(getComments, { params: { slug }, query: { parent, cursor: pageParam } }, { signal }),
    initialPageParam: cursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: Infinity,
  });

/** One comment as it is now; undefined where it is there as a part of its thread no more. */
export async function fetchComment(client: Client, id: string, options: CallOptions = {}) {
  const { thread } = await client.call(getComment, { params: { id } }, options);
  return commentsOf(thread).find((comment) => comment.id === id);
}

/** One comment's thread, from the comment's branch on. */
export const commentQuery = (client: Client, slug: string, id: string) =>
  queryOptions({
    queryKey: [...commentKeys(client, slug).found, id],
    queryFn: ({ signal }) => client.call(getComment, { params: { id } }, { signal }),
    staleTime: Infinity,
  });

/**
 * How many comments others have published since a list's `mark`: asked for again and again while the page is looked at
 * and its comments are near, the less often the longer nothing comes.
 */
export const newCommentsQuery = (client: Client, slug: string, mark: string, isNear: boolean) =>
  queryOptions({
    queryKey: [...commentNewsKey(client), slug, mark],
    queryFn: ({ signal }) =>
      client.call(getNewComments, { params: { slug }, query: { since: mark } }, { signal }),
    // The list is as new as its mark.
    initialData: { count: 0, mark },
    enabled: isNear,
    // Who comes back to the comments is told what came meanwhile.
    staleTime: SOONEST,
    // Who comes back to the page, at once.
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => Math.min(SOONEST * 1.2 ** state.dataUpdateCount, SELDOM),
  });

/** Asks anew for a list from its beginning, as far as it is there; resolves to it. */
export function useRenewComments(slug: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (order: CommentOrder) => {
      const query = commentsQuery(client, slug, order);
      // What was left out at its beginning would stay out.
      cache.setQueryData(query.queryKey, (data) =>
        data?.pageParams[0] === undefined ? data : { pages: data.pages.slice(0, 1), pageParams: [undefined] },
      );
      const [list] = await Promise.all([
        cache.fetchInfiniteQuery({ ...query, staleTime: 0 }),
        cache.invalidateQueries({ queryKey: commentKeys(client, slug).replies }),
      ]);
      return list;
    },
  });
}

/** Whether a refusal says that nobody is logged in. */
export const isLoggedOut = (error: unknown) => error instanceof ProblemError && error.code === 'notLoggedIn';
