import { infiniteQueryOptions, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getCommentAlerts, putCommentAlert, type CommentAlert } from '../contract/commentAlerts.ts';
import type { List } from '../contract/list.ts';
import { changeUnread } from './alerts.ts';
import { atOnce } from './atOnce.ts';
import { useClient } from './ClientProvider.tsx';
import { commentAlertsKey } from './keys.ts';
import { meQuery } from './me.ts';

/** How many stand above the stories' alerts at first. */
const SHOWN = '5';

/** What the reader is told of comments, newest first, a page at a time. */
export const commentAlertsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: commentAlertsKey(client),
    queryFn: ({ signal, pageParam }) =>
      client.call(getCommentAlerts, { query: { cursor: pageParam, limit: SHOWN } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Marks one of them read or unread: shown at once, and taken back if it fails. */
export function useMarkCommentAlert() {
  const client = useClient();
  const cache = useQueryClient();
  const queryKey = commentAlertsKey(client);
  const show = (id: string, read: boolean) => {
    const mark = (alert: CommentAlert) => (alert.id === id ? { ...alert, read } : alert);
    atOnce(() => {
      cache.setQueriesData<InfiniteData<List<CommentAlert>>>(
        { queryKey },
        (data) =>
          data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(mark) })) },
      );
      changeUnread(cache, client, (unread) => Math.max(0, unread + (read ? -1 : 1)));
    });
  };
  return useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) =>
      client.call(putCommentAlert, { params: { id }, body: { read } }),
    onMutate: async ({ id, read }) => {
      await cache.cancelQueries({ queryKey });
      await cache.cancelQueries({ queryKey: meQuery(client).queryKey });
      show(id, read);
    },
    onError: (_error, { id, read }) => show(id, !read),
    onSettled: () => void cache.invalidateQueries({ queryKey: meQuery(client).queryKey }),
  });
}
