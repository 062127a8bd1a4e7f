import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getArticles } from '../contract/articles.ts';
import { getFront, type Front, type FrontStory } from '../contract/front.ts';
import { MORE_STORIES } from './amounts.ts';
import { publicKey } from './keys.ts';

/** The front page, laid out. */
export const frontQuery = (client: Client) =>
  queryOptions({
    queryKey: publicKey('front'),
    queryFn: ({ signal }) => client.call(getFront, {}, { signal }),
  });

/**
 * What follows the front page, a page at a time, without the stories that stand on it: a page of the API that holds no
 * other is passed over. Fetches nothing until it is asked for its next page.
 */
export const afterFrontQuery = (client: Client, front: Front | undefined) =>
  infiniteQueryOptions({
    queryKey: publicKey('after front', front?.latest.nextCursor ?? null),
    queryFn: async ({ signal, pageParam }) => {
      const placed = new Set(front ? storiesOn(front).map(({ slug }) => slug) : []);
      let cursor = pageParam;
      do {
        const query = { limit: String(MORE_STORIES), cursor };
        const { items, nextCursor } = await client.call(getArticles, { query }, { signal });
        const others = items.filter(({ slug }) => !placed.has(slug));
        if (others.length > 0) return { items: others, nextCursor };
        cursor = nextCursor ?? undefined;
      } while (cursor !== undefined);
      return { items: [], nextCursor: null };
    },
    initialPageParam: front?.latest.nextCursor ?? undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled: false,
  });

/** All stories on the front page, each once. */
export function storiesOn({ lead, opinion, sections, ...rest }: Front): FrontStory[] {
  const lists = [rest.beside, rest.second, rest.longReads, rest.archive, rest.latest.items];
  const named = [...(opinion ? [opinion] : []), ...sections].map(({ items }) => items);
  return [...(lead ? [lead] : []), ...lists.flat(), ...named.flat()];
}
