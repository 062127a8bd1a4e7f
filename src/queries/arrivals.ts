import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { alertsKey } from './alerts.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';

/** The stories that came since the inbox was fetched, by their slugs. Never asked for: the live stream brings them. */
export const arrivalsQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'arrivals'),
    queryFn: (): string[] => [],
    initialData: [],
    enabled: false,
    gcTime: Infinity,
  });

/** How many stories have come since the inbox that is shown was fetched, and the way to have them shown. */
export function useArrivals() {
  const client = useClient();
  const cache = useQueryClient();
  const { data } = useQuery(arrivalsQuery(client));
  const { mutate, isPending, error } = useMutation({ mutationFn: () => showArrivals(cache, client) });
  return { count: data.length, show: () => mutate(), isShowing: isPending, error };
}

async function showArrivals(cache: QueryClient, client: Client): Promise<void> {
  await cache.invalidateQueries({ queryKey: alertsKey(client) }, { throwOnError: true });
  cache.setQueryData(arrivalsQuery(client).queryKey, []);
}
