import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { ProblemError } from '../client/problemError.ts';
import { getComments, type CommentOrder } from '../contract/comments.ts';
import { sessionKey } from './keys.ts';

const commentsKey = (client: Client, slug: string) => sessionKey(client, 'comments', slug);

/** A story's comments of the first level, a page at a time. */
export const commentsQuery = (client: Client, slug: string, order: CommentOrder) =>
  infiniteQueryOptions({
    queryKey: [...commentsKey(client, slug), order],
    queryFn: ({ signal, pageParam }) =>
      client.call(getComments, { params: { slug }, query: { order, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** The replies to one comment beyond the first, a page at a time, from `cursor` on. */
export const repliesQuery = (client: Client, slug: string, parent: string, cursor: string) =>
  infiniteQueryOptions({
    queryKey: [...commentsKey(client, slug), 'replies', parent, cursor],
    queryFn: ({ signal, pageParam }) =>
      client.call(getComments, { params: { slug }, query: { parent, cursor: pageParam } }, { signal }),
    initialPageParam: cursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Has a story's comments fetched anew, where the reader has written one. */
export async function refetchComments(cache: QueryClient, client: Client, slug: string): Promise<void> {
  const queryKey = commentsKey(client, slug);
  // A list that is on its way for the first time was asked for before the comment was there, and isn't asked for anew.
  await cache.cancelQueries({ queryKey });
  await cache.invalidateQueries({ queryKey });
}

/** Whether a refusal says that nobody is logged in. */
export const isLoggedOut = (error: unknown) => error instanceof ProblemError && error.code === 'notLoggedIn';
