import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Client } from '../client/client.ts';
import { getMe } from '../contract/me.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';

/** Who is reading. Never rendered ahead: it is asked for once the page is there. */
export const meQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'me'),
    queryFn: ({ signal }) => client.call(getMe, {}, { signal }),
  });

/**
 * The reader, or undefined while that isn't known. During hydration it never is, however soon the answer came: the
 * first render must be what the server rendered for everyone.
 */
export function useMe() {
  const { data } = useQuery(meQuery(useClient()));
  const isHydrated = useSyncExternalStore(never, isTrue, isFalse);
  return isHydrated ? data : undefined;
}

const never = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;
