import { queryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import { noteRead, readStories, topicsByReading } from '../client/readStories.ts';
import type { Article } from '../contract/articles.ts';
import { publicKey } from './keys.ts';

/** Slugs of the topics that were read on this device, the most read first; none where its storage is blocked. */
export const readTopicsQuery = () =>
  queryOptions({
    queryKey: publicKey('read topics'),
    queryFn: async () => topicsByReading(await readStories().catch(() => []), Date.now()),
    staleTime: 0,
  });

/** Notes on this device that a story is read. */
export function useNoteReading({ slug, topics }: Pick<Article, 'slug' | 'topics'>): void {
  useEffect(() => {
    const read = { slug, topics: topics.map((topic) => topic.slug), at: Date.now() };
    // Where storage is blocked, suggestions are the busiest topics.
    noteRead(read).catch(() => undefined);
  }, [slug, topics]);
}
