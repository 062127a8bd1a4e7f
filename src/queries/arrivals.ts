import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { alertsKey } from './alerts.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';

/** A story that came, and the slugs of the followed topics it came on. */
export interface NewArrival {
  slug: string;
  topics: readonly string[];
}

/** The stories that came since the inbox was fetched. Never asked for: the live stream brings them. */
export const arrivalsQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'arrivals'),
    queryFn: (): NewArrival[] => [],
    initialData: [],
    enabled: false,
    gcTime: Infinity,
  });

/** How many stories have come since the inbox that is shown was fetched, or on one topic; and the way to have them shown. */
export function useArrivals(topic?: string) {
  const client = useClient();
  const cache = useQueryClient();
  const { data } = useQuery(arrivalsQuery(client));
  const { mutate, isPending, error } = useMutation({ mutationFn: () => showArrivals(cache, client) });
  const { length: count } = data.filter(({ topics }) => topic === undefined || topics.includes(topic));
  return { count, show: () => mutate(), isShowing: isPending, error };
}

async function showArrivals(cache: QueryClient, client: Client): Promise<void> {
  await cache.invalidateQueries({ queryKey: alertsKey(client) }, { throwOnError: true });
  cache.setQueryData(arrivalsQuery(client).queryKey, []);
}
