import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getComments, postComment, type CommentOrder } from '../contract/comments.ts';
import { ProblemError } from '../client/problemError.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';
import { useSessionEnded } from './session.ts';

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

/**
 * Posts a comment, once for each `intent`. The lists are fetched anew, and show it as the server has it. Where the
 * session has ended elsewhere, the page learns it.
 */
export function usePostComment(slug: string) {
  const client = useClient();
  const cache = useQueryClient();
  const sessionEnded = useSessionEnded();
  return useMutation({
    mutationFn: ({ intent, ...body }: { text: string; parentId?: string | undefined; intent: string }) =>
      client.call(postComment, { params: { slug }, body }, { idempotencyKey: intent }),
    onError: (error) => (isLoggedOut(error) ? sessionEnded() : undefined),
    onSuccess: async () => {
      const queryKey = commentsKey(client, slug);
      // A list that is on its way for the first time was asked for before the comment was there, and isn't asked for anew.
      await cache.cancelQueries({ queryKey });
      await cache.invalidateQueries({ queryKey });
    },
  });
}

/** Whether a refusal says that nobody is logged in. */
export const isLoggedOut = (error: unknown) => error instanceof ProblemError && error.code === 'notLoggedIn';
