import { queryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readStories, topicsByReading } from '../client/readStories.ts';
import type { Article } from '../contract/articles.ts';
import { useClient } from './ClientProvider.tsx';
import { publicKey } from './keys.ts';

/** Slugs of the topics that were read on this device, the most read first; none where its storage is blocked. */
export const readTopicsQuery = () =>
  queryOptions({
    queryKey: publicKey('read topics'),
    queryFn: async () => topicsByReading(await readStories().catch(() => []), Date.now()),
    staleTime: 0,
  });

/** A story that was here for so long wasn't opened by mistake, in milliseconds. */
const NOTED_AFTER = 3_000;

/** Has a reading noted, on this device and, once its body has been open for a while, in the paper's count. */
export function useNoteReading({ slug, topics }: Pick<Article, 'slug' | 'topics'>, isOpen: boolean): void {
  const client = useClient();
  useEffect(() => {
    const story = { slug, topics: topics.map((topic) => topic.slug) };
    let noting: Promise<() => void> | undefined;
    const timer = setTimeout(() => {
      noting = import('./noteReading.ts')
        .then(({ noteReading }) => noteReading(client, story, isOpen))
        // Without it, suggestions are the busiest topics, and this reading isn't counted.
        .catch(() => () => undefined);
    }, NOTED_AFTER);
    return () => {
      clearTimeout(timer);
      void noting?.then((stop) => stop());
    };
  }, [client, slug, topics, isOpen]);
}
