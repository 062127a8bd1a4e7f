import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getAuthor, getAuthorArticles } from '../contract/authors.ts';
import { AUTHOR_STORIES } from './amounts.ts';
import { publicKey } from './keys.ts';

/** Who wrote for the paper. */
export const authorQuery = (client: Client, author: string) =>
  queryOptions({
    queryKey: publicKey('author', author),
    queryFn: ({ signal }) => client.call(getAuthor, { params: { author } }, { signal }),
  });

/** Teasers of one author's stories, newest first, a page at a time, from a cursor on or the newest. */
export const authorArticlesQuery = (client: Client, author: string, cursor: string | null) =>
  infiniteQueryOptions({
    queryKey: publicKey('author articles', author, cursor),
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: String(AUTHOR_STORIES), cursor: pageParam };
      return client.call(getAuthorArticles, { params: { author }, query }, { signal });
    },
    initialPageParam: cursor ?? undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Fetches all of an author's page; rejects where any of it fails. */
export const fetchAuthorPage = (cache: QueryClient, client: Client, author: string, cursor: string | null) =>
  Promise.all([
    cache.fetchQuery(authorQuery(client, author)),
    cache.fetchInfiniteQuery(authorArticlesQuery(client, author, cursor)),
  ]);
