import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useState, type ReactNode } from 'react';
import type { Client } from '../client/client.ts';
import { getPublication, type Publication } from '../contract/publication.ts';
import { useClient } from './ClientProvider.tsx';
import { publicKey } from './keys.ts';

/** The newspaper: it doesn't change while a page stands. */
export const publicationQuery = (client: Client) =>
  queryOptions({
    queryKey: publicKey('publication'),
    queryFn: ({ signal }) => client.call(getPublication, {}, { signal }),
    staleTime: Infinity,
  });

const PublicationContext = createContext<Publication | null>(null);

/** Gives all below it the newspaper, which comes with every page: there is nothing to wait for or to watch. */
export function PublicationProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const cache = useQueryClient();
  const [publication] = useState(() => cache.getQueryData(publicationQuery(client).queryKey) ?? null);
  return <PublicationContext value={publication}>{children}</PublicationContext>;
}

/** The newspaper. */
export function usePublication(): Publication {
  const publication = use(PublicationContext);
  if (!publication)
    throw new Error('usePublication needs the newspaper in the cache, and a provider above it.');
  return publication;
}
