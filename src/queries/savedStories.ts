import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import type { SavedOrder } from '../contract/saved.ts';
import { savedKey } from './keys.ts';
import { savedEndpoints, savingQuery } from './saved.ts';

/**
 * What the reader saved, a page at a time. It isn't fetched anew behind its reader's back: what is being read stays
 * where it is, also when it is taken off.
 */
export const savedStoriesQuery = (client: Client, order: SavedOrder) =>
  infiniteQueryOptions({
    queryKey: savedKey(client, 'list', order),
    queryFn: async ({ signal, pageParam, client: cache }) => {
      const { getSavedStories } = await savedEndpoints();
      const page = await client.call(getSavedStories, { query: { order, cursor: pageParam } }, { signal });
      // What one knows of a story alone is older.
      for (const { slug, savedAt } of page.items)
        cache.setQueryData(savingQuery(client, slug).queryKey, savedAt);
      return page;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
