import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { deleteFollow, getFollows, putFollow, type Follow } from '../contract/follows.ts';
import type { TopicRef } from '../contract/topics.ts';
import { alertsKey } from './alerts.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';
import { meQuery, useMe, useReader } from './me.ts';
import { wholeList } from './wholeList.ts';

/** Everything the reader follows, the newest first. */
export const followsQuery = (client: Client) =>
  queryOptions({
    queryKey: sessionKey(client, 'follows'),
    queryFn: ({ signal }) =>
      wholeList<Follow>((cursor) => client.call(getFollows, { query: { limit: '100', cursor } }, { signal })),
  });

/** What the reader follows. A guest follows nothing, and isn't asked about. */
export function useFollows() {
  const me = useMe();
  return useQuery({ ...followsQuery(useClient()), enabled: me !== undefined && me.kind !== 'guest' });
}

/**
 * Tells whether a topic is followed, or undefined where the reader has a session and that isn't known. While nobody
 * knows who reads, no topic is, as the server rendered it.
 */
export function useIsFollowed(): (slug: string) => boolean | undefined {
  const me = useReader();
  const { data } = useFollows();
  const isUnknown = data === undefined && (me.data ? me.data.kind !== 'guest' : me.isError);
  return (slug) => (isUnknown ? undefined : isAmong((me.data && data) ?? [], slug));
}

/** Finds out whether a topic is followed, waiting for it where it isn't known yet; rejects where it can't be known. */
export function useFindFollowed(): (slug: string) => Promise<boolean> {
  const client = useClient();
  const cache = useQueryClient();
  return async (slug) => {
    const query = followsQuery(client);
    const known = cache.getQueryData(query.queryKey);
    if (known) return isAmong(known, slug);
    const { kind } = await cache.ensureQueryData(meQuery(client));
    return kind !== 'guest' && isAmong(await cache.ensureQueryData(query), slug);
  };
}

const isAmong = (follows: readonly Follow[], slug: string) =>
  follows.some(({ topic }) => topic.slug === slug);

/** Presses on bells that are on their way. */
export const FOLLOWING = ['following'];

/**
 * Follows or unfollows a topic: every bell shows it at once, and goes back if it fails. Presses run one after the
 * other, so that a guest's first two make one session, not two.
 */
export function useFollowTopic() {
  const client = useClient();
  const cache = useQueryClient();
  const { queryKey } = followsQuery(client);
  return useMutation({
    mutationKey: FOLLOWING,
    scope: { id: 'follows' },
    mutationFn: ({ topic, isFollowed }: { topic: TopicRef; isFollowed: boolean }) =>
      isFollowed
        ? client.call(putFollow, { params: { topic: topic.slug }, body: {} })
        : client.call(deleteFollow, { params: { topic: topic.slug } }),
    onMutate: async ({ topic, isFollowed }) => {
      await cache.cancelQueries({ queryKey });
      cache.setQueryData(queryKey, (follows = []) => withFollow(follows, topic, isFollowed));
    },
    // Only this topic: another may have been pressed since.
    onError: (_error, { topic, isFollowed }) =>
      cache.setQueryData(queryKey, (follows = []) => withFollow(follows, topic, !isFollowed)),
    onSettled: () => {
      // While another press is on its way, the paper's list is behind what the bells show.
      if (cache.isMutating({ mutationKey: FOLLOWING }) > 1) return undefined;
      return Promise.all([
        cache.invalidateQueries({ queryKey }),
        cache.invalidateQueries({ queryKey: meQuery(client).queryKey }),
        cache.invalidateQueries({ queryKey: alertsKey(client) }),
      ]);
    },
  });
}

function withFollow(follows: Follow[], topic: TopicRef, isFollowed: boolean): Follow[] {
  const others = follows.filter((follow) => follow.topic.slug !== topic.slug);
  return isFollowed
    ? [{ topic, level: 'inPage', since: new Date().toISOString(), snoozedUntil: null }, ...others]
    : others;
}
