import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
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
export function useArrivals(): { count: number; show: () => Promise<void> } {
  const client = useClient();
  const cache = useQueryClient();
  const { data } = useQuery(arrivalsQuery(client));
  return { count: data.length, show: () => showArrivals(cache, client) };
}

async function showArrivals(cache: QueryClient, client: Client): Promise<void> {
  await cache.invalidateQueries({ queryKey: alertsKey(client) }, { throwOnError: true });
  cache.setQueryData(arrivalsQuery(client).queryKey, []);
}
