import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getAlerts, postAllAlertsRead } from '../contract/alerts.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';
import { meQuery } from './me.ts';

/** The beginning of every key about alerts. */
export const alertsKey = (client: Client) => sessionKey(client, 'alerts');

/** The inbox, newest first, a page at a time. */
export const alertsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: alertsKey(client),
    queryFn: ({ signal, pageParam }) => client.call(getAlerts, { query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  });

/** Marks every alert read. */
export function useMarkAllRead() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => client.call(postAllAlertsRead, {}),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: alertsKey(client) }),
        cache.invalidateQueries({ queryKey: meQuery(client).queryKey }),
      ]),
  });
}
