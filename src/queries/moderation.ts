import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import type { AnswerOf, Sent } from '../contract/endpoint.ts';
import {
  deleteModerationDecision,
  getModerationComment,
  getModerationComments,
  getModerationDecisions,
  getModerationWaiting,
  putModerationComment,
  putModerationStory,
  putModerationThread,
} from '../contract/moderation.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';

type Queue = InfiniteData<AnswerOf<typeof getModerationComments>>;

const moderationKey = (client: Client, ...rest: readonly unknown[]) =>
  sessionKey(client, 'moderation', ...rest);
const queueKey = (client: Client) => moderationKey(client, 'queue');

/** What waits for a moderator, a page at a time; it is asked for anew after a decision or a press, so that nothing moves meanwhile. */
export const queueQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: queueKey(client),
    queryFn: ({ signal, pageParam }) =>
      client.call(getModerationComments, { query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** How often it is asked what else waits while a moderator looks at the queue, in milliseconds. */
const LOOK_EVERY = 10_000;

/** How many have come up since a queue's `mark`, and how many wait by now: asked for again and again while the page is looked at. */
export const waitingQuery = (client: Client, mark: string) =>
  queryOptions({
    queryKey: moderationKey(client, 'waiting', mark),
    queryFn: ({ signal }) => client.call(getModerationWaiting, { query: { since: mark } }, { signal }),
    refetchOnWindowFocus: 'always',
    refetchInterval: LOOK_EVERY,
  });

/** One comment with the thread around it. */
export const moderatedQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: moderationKey(client, 'comment', id),
    queryFn: ({ signal }) => client.call(getModerationComment, { params: { id } }, { signal }),
    staleTime: 0,
  });

/** The log of decisions, the latest first, a page at a time. */
export const decisionsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: moderationKey(client, 'log'),
    queryFn: ({ signal, pageParam }) =>
      client.call(getModerationDecisions, { query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  });

/** Decides on a comment, which leaves the queue where it stands in it; resolves to the comment as it is then. */
export function useDecide() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Sent<typeof putModerationComment>['body']) =>
      client.call(putModerationComment, { params: { id }, body }),
    onSuccess: async (comment) => {
      await cache.cancelQueries({ queryKey: queueKey(client) });
      cache.setQueryData<Queue>(queueKey(client), (queue) => queue && without(queue, comment.id));
      cache.setQueryData(
        moderatedQuery(client, comment.id).queryKey,
        (shown) => shown && { ...shown, comment },
      );
      await cache.invalidateQueries({ queryKey: decisionsQuery(client).queryKey });
    },
  });
}

function without({ pages, pageParams }: Queue, id: string): Queue {
  const had = pages.some(({ items }) => items.some((item) => item.id === id));
  return {
    pageParams,
    pages: pages.map((page) => ({
      ...page,
      items: page.items.filter((item) => item.id !== id),
      waiting: page.waiting - (had ? 1 : 0),
    })),
  };
}

/** Undoes a decision; resolves when all that is shown is as it is then. */
export const useUndoDecision = () =>
  useModeration((client, id: string) => client.call(deleteModerationDecision, { params: { id } }));

/** Closes a thread to replies, or opens it again. */
export const useCloseThread = () =>
  useModeration((client, { id, closed }: { id: string; closed: boolean }) =>
    client.call(putModerationThread, { params: { id }, body: { closed } }),
  );

/** Closes a story to comments, or opens it again. */
export const useCloseStory = () =>
  useModeration((client, { slug, commentsOpen }: { slug: string; commentsOpen: boolean }) =>
    client.call(putModerationStory, { params: { slug }, body: { commentsOpen } }),
  );

function useModeration<Input, Answer>(act: (client: Client, input: Input) => Promise<Answer>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => act(client, input),
    onSuccess: () => cache.invalidateQueries({ queryKey: moderationKey(client) }),
  });
}
