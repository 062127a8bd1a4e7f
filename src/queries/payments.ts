import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getCheckout } from '../contract/checkouts.ts';
import { getPayments } from '../contract/payments.ts';
import { sessionKey } from './keys.ts';

/** How often it is asked whether the bank has answered, in milliseconds. */
const ASKS_AGAIN = 2_000;

/** One of the reader's checkouts as it stands; asked for anew while the bank takes its time. */
export const checkoutQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: sessionKey(client, 'checkout', id),
    queryFn: ({ signal }) => client.call(getCheckout, { params: { id } }, { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'processing' ? ASKS_AGAIN : false),
  });

/** What the reader has paid, a page at a time. */
export const paymentsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: sessionKey(client, 'payments'),
    queryFn: ({ signal, pageParam }) =>
      client.call(getPayments, { query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
