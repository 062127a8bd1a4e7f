import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getPublication } from '../contract/publication.ts';
import { useClient } from './ClientProvider.tsx';
import { publicKey } from './keys.ts';

/** The newspaper: it doesn't change while a page stands. */
export const publicationQuery = (client: Client) =>
  queryOptions({
    queryKey: publicKey('publication'),
    queryFn: ({ signal }) => client.call(getPublication, {}, { signal }),
    staleTime: Infinity,
  });

/** The newspaper. It comes with every page, so it is always there. */
export const usePublication = () => useSuspenseQuery(publicationQuery(useClient())).data;
