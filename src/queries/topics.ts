import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { getTopic, getTopics, type ListedTopic } from '../contract/topics.ts';
import { publicKey } from './keys.ts';
import { wholeList } from './wholeList.ts';

/** Every topic, by name. */
export const topicsQuery = (client: Client) =>
  queryOptions({
    queryKey: publicKey('topics'),
    queryFn: ({ signal }) =>
      wholeList<ListedTopic>((cursor) =>
        client.call(getTopics, { query: { limit: '100', cursor } }, { signal }),
      ),
  });

/** One topic. */
export const topicQuery = (client: Client, slug: string) =>
  queryOptions({
    queryKey: publicKey('topic', slug),
    queryFn: ({ signal }) => client.call(getTopic, { params: { topic: slug } }, { signal }),
  });
