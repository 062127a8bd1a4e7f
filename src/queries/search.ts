import { infiniteQueryOptions, keepPreviousData, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getSearch } from '../contract/search.ts';
import { publicKey } from './keys.ts';

/** What is searched for, as the page's address says it; null for what isn't narrowed. */
export interface Sought {
  q: string;
  topic: string | null;
  from: string | null;
  to: string | null;
  /** Where what is found goes on; null for its beginning. */
  cursor: string | null;
}

/** What an address asks for. */
export const soughtIn = (query: URLSearchParams): Sought => ({
  q: query.get('q') ?? '',
  topic: query.get('topic'),
  from: query.get('from'),
  to: query.get('to'),
  cursor: query.get('cursor'),
});

/** Fewer letters find too much to be of use. */
const SHORTEST = 2;

/** Whether there is enough to search for. */
export const isEnough = (q: string): boolean => [...q.trim()].length >= SHORTEST;

/** Which page of what is found; by null, the first. */
interface Page {
  q: string;
  cursor: string | null;
}

/** The stories that are found, a page at a time; what was found before stands until then. */
export const searchQuery = (client: Client, { q, topic, from, to, cursor }: Sought) =>
  infiniteQueryOptions({
    queryKey: publicKey('search', q, topic, from, to, cursor),
    queryFn: ({ signal, pageParam }) =>
      client.call(
        getSearch,
        {
          query: {
            q: pageParam.q,
            topic: topic ?? undefined,
            from: from ?? undefined,
            to: to ?? undefined,
            cursor: pageParam.cursor ?? undefined,
          },
        },
        { signal },
      ),
    initialPageParam: { q, cursor } as Page,
    // What was found instead goes on as the search that it is.
    getNextPageParam: ({ nextCursor, corrected }, _all, { q: asked }): Page | undefined =>
      nextCursor === null ? undefined : { q: corrected ?? asked, cursor: nextCursor },
    placeholderData: keepPreviousData,
    enabled: isEnough(q),
  });

/** Fetches what an address finds. From a cursor on it rejects where that fails; else the page is there without it. */
export async function fetchFound(cache: QueryClient, client: Client, query: URLSearchParams): Promise<void> {
  const sought = soughtIn(query);
  if (!isEnough(sought.q)) return;
  const found = cache.fetchInfiniteQuery(searchQuery(client, sought));
  await (sought.cursor === null ? found.catch(() => undefined) : found);
}
