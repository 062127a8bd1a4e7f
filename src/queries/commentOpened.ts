import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getCommentAlerts, putCommentAlert } from '../contract/commentAlerts.ts';
import { hasAccount, type Me } from '../contract/me.ts';
import { useClient } from './ClientProvider.tsx';
import { commentAlertsKey, sessionKey } from './keys.ts';
import { meQuery } from './me.ts';

/** Marks what told of a comment read, once for each time that the comment is opened. */
const openedCommentQuery = (client: Client, cache: QueryClient, id: string) =>
  queryOptions({
    queryKey: sessionKey(client, 'opened comment', id),
    queryFn: async ({ signal }) => {
      const { items } = await client.call(getCommentAlerts, { query: { comment: id } }, { signal });
      const unread = items.filter(({ read }) => !read);
      await Promise.all(
        unread.map((alert) =>
          client.call(putCommentAlert, { params: { id: alert.id }, body: { read: true } }),
        ),
      );
      if (unread.length > 0) {
        void cache.invalidateQueries({ queryKey: commentAlertsKey(client) });
        void cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
      }
      return null;
    },
    staleTime: Infinity,
    gcTime: 0,
  });

/** Marks what told the reader of a comment read, where its address (`id`; null where it is of none) was opened. */
export function useReadAlertOf(id: string | null, me: Me | undefined): void {
  useQuery({
    ...openedCommentQuery(useClient(), useQueryClient(), id ?? ''),
    enabled: id !== null && me !== undefined && hasAccount(me),
  });
}
