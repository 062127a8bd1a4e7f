import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getMe } from '../contract/me.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';

/**
 * Who is reading. Neither rendered ahead nor fetched before hydration: the first render in the browser must be what
 * the server rendered for everyone.
 */
export const meQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'me'),
    queryFn: ({ signal }) => client.call(getMe, {}, { signal }),
  });

/** The reader, or undefined while that isn't known. */
export const useMe = () => useQuery(meQuery(useClient())).data;
