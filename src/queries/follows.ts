import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { deleteFollow, getFollows, putFollow, type Follow } from '../contract/follows.ts';
import type { TopicRef } from '../contract/topics.ts';
import { alertsKey } from './alerts.ts';
import { atOnce } from './atOnce.ts';
import { useClient } from './ClientProvider.tsx';
import { BEGINS_SESSION, sessionKey } from './keys.ts';
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
  return (slug) => (isUnknown ? undefined : followAmong((me.data && data) ?? [], slug) !== undefined);
}

/** Tells a topic's follow, where it is known that it is followed. */
export function useFollowOf(): (slug: string) => Follow | undefined {
  const me = useReader();
  const { data } = useFollows();
  return (slug) => followAmong((me.data && data) ?? [], slug);
}

/** Finds a topic's follow, waiting for it where it isn't known yet; rejects where it can't be known. */
export function useFindFollow(): (slug: string) => Promise<Follow | undefined> {
  const client = useClient();
  const cache = useQueryClient();
  return async (slug) => {
    const query = followsQuery(client);
    const known = cache.getQueryData(query.queryKey);
    if (known) return followAmong(known, slug);
    const { kind } = await cache.ensureQueryData(meQuery(client));
    return kind === 'guest' ? undefined : followAmong(await cache.ensureQueryData(query), slug);
  };
}

const followAmong = (follows: readonly Follow[], slug: string) =>
  follows.find(({ topic }) => topic.slug === slug);

/** What is wanted of a follow: what of it is given, the rest staying as it is; null to follow no more. */
export type WantedFollow = Partial<Pick<Follow, 'level' | 'since' | 'snoozedUntil'>> | null;

/** Presses on bells that are on their way. */
export const FOLLOWING = ['following'];

/**
 * Follows a topic, changes its follow, or unfollows it: every bell shows it at once, and goes back if it fails.
 */
export function useChangeFollow() {
  const client = useClient();
  const cache = useQueryClient();
  const { queryKey } = followsQuery(client);
  const show = (topic: TopicRef, follow: Follow | undefined) =>
    atOnce(() => cache.setQueryData(queryKey, (follows = []) => withFollow(follows, topic, follow)));
  return useMutation({
    mutationKey: FOLLOWING,
    scope: BEGINS_SESSION,
    mutationFn: ({ topic, wanted }: { topic: TopicRef; wanted: WantedFollow }) =>
      wanted
        ? client.call(putFollow, { params: { topic: topic.slug }, body: wanted })
        : client.call(deleteFollow, { params: { topic: topic.slug } }),
    onMutate: async ({ topic, wanted }) => {
      await cache.cancelQueries({ queryKey });
      const former = followAmong(cache.getQueryData(queryKey) ?? [], topic.slug);
      show(topic, wanted ? { ...(former ?? newFollow(topic)), ...wanted } : undefined);
      return { former };
    },
    // Only this topic: another may have been pressed since.
    onError: (_error, { topic }, context) => context && show(topic, context.former),
    // What came of a press is said without waiting for that, which takes for ever where the network is gone.
    onSettled: () => {
      // While another press is on its way, the paper's list is behind what the bells show.
      if (cache.isMutating({ mutationKey: FOLLOWING }) > 1) return;
      void cache.invalidateQueries({ queryKey });
      void cache.invalidateQueries({ queryKey: meQuery(client).queryKey });
      void cache.invalidateQueries({ queryKey: alertsKey(client) });
    },
  });
}

/** A follow as it will be, but for its level, which only the paper knows. */
const newFollow = (topic: TopicRef): Follow => ({
  topic,
  level: 'inPage',
  since: new Date().toISOString(),
  snoozedUntil: null,
});

/** The newest first, as the paper has them. */
function withFollow(follows: readonly Follow[], { slug }: TopicRef, follow: Follow | undefined): Follow[] {
  const others = follows.filter(({ topic }) => topic.slug !== slug);
  return [...others, ...(follow ? [follow] : [])].sort((a, b) => (a.since < b.since ? 1 : -1));
}
