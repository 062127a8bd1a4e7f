import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { Client } from '../client/client.ts';
import { keepStoryVisit } from '../client/keepStoryVisit.ts';
import { hasAccount } from '../contract/me.ts';
import { deletePlace, getPlace, putPlace, type Place, type Reached } from '../contract/places.ts';
import { useClient } from './ClientProvider.tsx';
import { sessionKey } from './keys.ts';
import { useReader } from './me.ts';
import { storyVisitQuery } from './storyVisits.ts';

/** Where the account was in a story as its page was opened. */
const placeQuery = (client: Client, slug: string) =>
  queryOptions({
    queryKey: sessionKey(client, 'place', slug),
    queryFn: ({ signal }) => client.call(getPlace, { params: { slug } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

/** How long what changes is gathered before the account is told of it, in milliseconds. */
const GATHERING = 10_000;

/**
 * Where the reader was in a story before this visit, by this device or their account, whichever is newer; undefined until
 * that is known. `keep` notes where they are now, or with null that it is to be forgotten.
 */
export function usePlace(slug: string): {
  before: Reached | undefined;
  keep: (place: Place | null) => void;
} {
  const client = useClient();
  const me = useReader();
  const isAccount = me.data !== undefined && hasAccount(me.data);
  const device = useQuery(storyVisitQuery(slug));
  const account = useQuery({ ...placeQuery(client, slug), enabled: isAccount });
  const isKnown = device.isFetched && (isAccount ? account.isFetched : me.isFetched);
  const teller = useMemo(() => (isAccount ? createTeller(client, slug) : null), [isAccount, client, slug]);

  useEffect(() => {
    if (!teller) return undefined;
    const leave = () => document.visibilityState === 'hidden' && teller.tell();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      teller.tell();
    };
  }, [teller]);

  const keep = useCallback(
    (place: Place | null) => {
      const reachedAt = new Date().toISOString();
      // Where the device keeps nothing, the account does.
      keepStoryVisit(slug, { reached: { place, reachedAt } }).catch(() => undefined);
      teller?.note(place, reachedAt);
    },
    [slug, teller],
  );
  return { before: isKnown ? newer(device.data?.reached, account.data) : undefined, keep };
}

const newer = (one: Reached | undefined, other: Reached | undefined): Reached => {
  const nothing = { place: null, reachedAt: null };
  const [a, b] = [one ?? nothing, other ?? nothing];
  return Date.parse(b.reachedAt ?? '') >= Date.parse(a.reachedAt ?? '1970-01-01') ? b : a;
};

/** Tells the account of the last place that was noted, after a while or when asked to, once. */
function createTeller(client: Client, slug: string) {
  let waiting: { place: Place | null; reachedAt: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    const { place, reachedAt } = waiting;
    waiting = null;
    const params = { slug };
    const telling = place
      ? client.call(putPlace, { params, body: { ...place, reachedAt } }, { keepalive: true })
      : client.call(deletePlace, { params }, { keepalive: true });
    // The device has it, and the next place is told of again.
    telling.catch(() => undefined);
  };
  return {
    note(place: Place | null, reachedAt: string) {
      waiting = { place, reachedAt };
      timer ??= setTimeout(tell, GATHERING);
    },
    tell,
  };
}
