import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getMe } from '../contract/me.ts';
import { useIsTakingOver } from '../ui/takeover.ts';
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

/**
 * Asks who is reading. A part of the page that is taken over late sees at first what the server saw, which is nobody,
 * though others know by then.
 */
export function useReader() {
  const client = useClient();
  const isTakingOver = useIsTakingOver();
  return useQuery({
    ...meQuery(client),
    ...(isTakingOver ? { queryKey: sessionKey(client, 'me', 'unseen'), enabled: false } : {}),
  });
}

/** The reader, or undefined while that isn't known. */
export const useMe = () => useReader().data;
