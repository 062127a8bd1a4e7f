import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import {
  getAlerts,
  postAllAlertsRead,
  postAllAlertsReadUndo,
  postInboxVisit,
  putAlert,
  type Alert,
} from '../contract/alerts.ts';
import type { List } from '../contract/list.ts';
import { atOnce } from './atOnce.ts';
import { useClient } from './ClientProvider.tsx';
import { commentAlertsKey, sessionKey } from './keys.ts';
import { meQuery } from './me.ts';

/** The beginning of every key about alerts. */
export const alertsKey = (client: Client) => sessionKey(client, 'alerts');

/**
 * The inbox, or what one followed topic brought to it, newest first, a page at a time. It isn't fetched anew behind its
 * reader's back: what is being read stays where it is.
 */
export const alertsQuery = (client: Client, topic?: string) =>
  infiniteQueryOptions({
    queryKey: [...alertsKey(client), topic ?? null],
    queryFn: ({ signal, pageParam }) =>
      client.call(getAlerts, { query: { topic, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Notes one `opening` of the inbox, once, and says when it was looked at before; RFC 3339, or null. */
export const inboxVisitQuery = (client: Client, opening: string) =>
  queryOptions({
    queryKey: sessionKey(client, 'inbox visit', opening),
    queryFn: async ({ signal }) => (await client.call(postInboxVisit, {}, { signal })).before,
    staleTime: Infinity,
    gcTime: 0,
    // Sent again, it would be told of itself.
    retry: false,
  });

/** Marks go out one after the other, so that the last press is what stands. */
const MARKING = { mutationKey: ['marking'], scope: { id: 'marking' } };

/** Asks anew how much is unread, where no other mark is on its way: the paper's count is behind what is shown till then. */
function refetchUnread(cache: QueryClient, client: Client): void {
  if (cache.isMutating({ mutationKey: MARKING.mutationKey }) > 1) return;
  void cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
}

/** Marks one alert read or unread: shown at once, and taken back if it fails. */
export function useMarkAlert() {
  const client = useClient();
  const cache = useQueryClient();
  const show = (slug: string, read: boolean) => {
    atOnce(() => {
      changeAlerts(cache, client, (alert) => (alert.article.slug === slug ? { ...alert, read } : alert));
      changeUnread(cache, client, (unread) => Math.max(0, unread + (read ? -1 : 1)));
    });
  };
  return useMutation({
    ...MARKING,
    mutationFn: ({ slug, read }: { slug: string; read: boolean }) =>
      client.call(putAlert, { params: { article: slug }, body: { read } }),
    onMutate: async ({ slug, read }) => {
      await cache.cancelQueries({ queryKey: alertsKey(client) });
      await cache.cancelQueries({ queryKey: meQuery(client).queryKey });
      show(slug, read);
    },
    onError: (_error, { slug, read }) => show(slug, !read),
    onSettled: () => refetchUnread(cache, client),
  });
}

/** Marks every alert read, of stories and comments, those that aren't shown too; resolves to the batch by which that is undone. */
export function useMarkAllRead() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    ...MARKING,
    mutationFn: async () => (await client.call(postAllAlertsRead, {})).batch,
    onSuccess: () => {
      changeAlerts(cache, client, (alert) => ({ ...alert, read: true }));
      changeUnread(cache, client, () => 0);
      return cache.invalidateQueries({ queryKey: commentAlertsKey(client) });
    },
    onSettled: () => refetchUnread(cache, client),
  });
}

/** Takes back what one `useMarkAllRead` marked. */
export function useUndoMarkAllRead() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    ...MARKING,
    mutationFn: (batch: string) => client.call(postAllAlertsReadUndo, { body: { batch } }),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: alertsKey(client) }),
        cache.invalidateQueries({ queryKey: commentAlertsKey(client) }),
        cache.invalidateQueries({ queryKey: meQuery(client).queryKey }),
      ]),
  });
}

/** Changes the alerts that are in the cache, in the inbox and in each topic's part of it, and leaves them where they are. */
export const changeAlerts = (cache: QueryClient, client: Client, change: (alert: Alert) => Alert) =>
  cache.setQueriesData<InfiniteData<List<Alert>>>(
    { queryKey: alertsKey(client) },
    (data) =>
      data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })) },
  );

/** Changes the count of what is unread. */
export const changeUnread = (cache: QueryClient, client: Client, change: (unread: number) => number) =>
  cache.setQueryData(
    meQuery(client).queryKey,
    (me) => me && { ...me, unreadAlerts: change(me.unreadAlerts) },
  );
