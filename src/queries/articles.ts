import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import {
  getArticle,
  getArticles,
  getRelatedArticles,
  putRead,
  type Article,
  type Grant,
  type RelatedTeaser,
} from '../contract/articles.ts';
import type { FrontStory } from '../contract/front.ts';
import type { Picture } from '../contract/pictures.ts';
import { NEWEST_OF_TOPICS } from './amounts.ts';
import { useClient } from './ClientProvider.tsx';
import { publicKey, sessionKey } from './keys.ts';
import { meQuery, useReader } from './me.ts';

/** Teasers of the whole paper or of one topic, newest first, a page at a time, from a cursor on or the newest. */
export const articlesQuery = (
  client: Client,
  { topic, limit, cursor }: { topic?: string; limit: number; cursor?: string | null },
) =>
  infiniteQueryOptions({
    queryKey: publicKey('articles', topic ?? null, limit, cursor ?? null),
    queryFn: ({ signal, pageParam }) =>
      client.call(getArticles, { query: { topic, limit: String(limit), cursor: pageParam } }, { signal }),
    initialPageParam: cursor ?? undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** The newest of what a few topics brought, together: `NEWEST_OF_TOPICS` teasers of at most as many topics. */
export const newestOfTopicsQuery = (client: Client, slugs: readonly string[]) => {
  const asked = slugs.slice(0, NEWEST_OF_TOPICS);
  return queryOptions({
    queryKey: publicKey('newest of topics', ...asked),
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        asked.map((topic) =>
          client.call(getArticles, { query: { topic, limit: String(NEWEST_OF_TOPICS) } }, { signal }),
        ),
      );
      const stories = new Map(lists.flatMap(({ items }) => items).map((story) => [story.slug, story]));
      return [...stories.values()]
        .sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
        .slice(0, NEWEST_OF_TOPICS);
    },
  });
};

/** A story as far as it is granted without being opened. */
export const articleQuery = (client: Client, slug: string) =>
  queryOptions({
    queryKey: sessionKey(client, 'article', slug),
    queryFn: ({ signal }) => client.call(getArticle, { params: { slug } }, { signal }),
  });

/**
 * A story opened by its reader: this may spend the meter, so it is asked for by the page that shows the story and
 * never ahead. `hasWhole` says that the body is here already and only the opening is to be noted.
 */
export const openedArticleQuery = (client: Client, slug: string, hasWhole: boolean) =>
  queryOptions({
    queryKey: sessionKey(client, 'opened', slug, hasWhole),
    queryFn: async ({ signal, client: cache }) => {
      const sent = { params: { article: slug } };
      const opened = await client.call(
        putRead,
        sent,
        hasWhole ? { signal, prefer: 'return=minimal' } : { signal },
      );
      const { queryKey } = meQuery(client);
      // Its alert, if it had one, is read now.
      if (cache.getQueryData(queryKey)?.unreadAlerts) void cache.invalidateQueries({ queryKey });
      return opened ?? null;
    },
    staleTime: Infinity,
    gcTime: 0,
    // Another part of the page that wakes and looks at the story mustn't ask again behind what was said of a failure.
    retryOnMount: false,
  });

/** What is shown of a related story. No more of it is kept, for it is sent with the document. */
export type RelatedStory = Pick<
  RelatedTeaser,
  'slug' | 'lang' | 'kicker' | 'headline' | 'publishedAt' | 'access' | 'reasons'
> &
  Pick<FrontStory, 'picture'>;

/** What is related to a story, the nearest `limit`, each with why, and whether there are more. */
export const relatedQuery = (client: Client, slug: string, limit: number) =>
  queryOptions({
    queryKey: publicKey('related', slug, limit),
    queryFn: async ({ signal }) => {
      const sent = { params: { slug }, query: { limit: String(limit) } };
      const { items, nextCursor } = await client.call(getRelatedArticles, sent, { signal });
      return { stories: items.map(toRelatedStory), hasMore: nextCursor !== null };
    },
  });

function toRelatedStory(teaser: RelatedTeaser): RelatedStory {
  const { slug, lang, kicker, headline, publishedAt, access, reasons } = teaser;
  return {
    slug,
    lang,
    kicker,
    headline,
    publishedAt,
    access,
    reasons,
    picture: withoutWords(teaser.picture),
  };
}

function withoutWords(picture: Picture | null): FrontStory['picture'] {
  if (!picture) return null;
  const { sources, src, width, height, alt } = picture;
  return { sources, src, width, height, alt };
}

/** How far a reader has got into a story's body. */
export type Reading =
  | { state: 'pending' }
  | { state: 'failed'; error: Error; retry: () => unknown }
  | { state: 'open'; article: Article }
  | { state: 'shut'; grant: Grant };

/**
 * Opens the story for whoever looks at it. A guest is asked about only where the meter may open it, so that reading
 * what is free sends nothing; what isn't known yet is pending, never shut.
 */
export function useReading(article: Article): Reading {
  const client = useClient();
  const asking = useReader();
  const me = asking.data;
  const { granted, reason } = article.grant;
  const hasNothingToOpen = me?.kind === 'guest' && (granted || reason !== 'meter');
  const opened = useQuery({
    ...openedArticleQuery(client, article.slug, granted),
    enabled: me !== undefined && !hasNothingToOpen,
  });
  if (granted) return { state: 'open', article };
  if (!me) {
    return asking.isLoadingError
      ? { state: 'failed', error: asking.error, retry: asking.refetch }
      : { state: 'pending' };
  }
  if (opened.isError) return { state: 'failed', error: opened.error, retry: opened.refetch };
  if (opened.data) {
    return opened.data.grant.granted
      ? { state: 'open', article: opened.data }
      : { state: 'shut', grant: opened.data.grant };
  }
  return hasNothingToOpen ? { state: 'shut', grant: article.grant } : { state: 'pending' };
}
