import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import type { Happening } from '../client/live/happening.ts';
import { startLive } from '../client/live/live.ts';
import { createUnreadCount } from '../client/live/unreadCount.ts';
import { getAlerts, type Alert } from '../contract/alerts.ts';
import type { Follow } from '../contract/follows.ts';
import type { Arrival } from '../contract/live.ts';
import type { List } from '../contract/list.ts';
import type { Catalogue } from '../i18n/en.ts';
import { followAccountText } from './accountText.ts';
import { alertsKey, changeAlerts } from './alerts.ts';
import { arrivalsQuery, type NewArrival } from './arrivals.ts';
import { FOLLOWING, followsQuery } from './follows.ts';
import { alertSettingsKey, commentAlertsKey, commentNewsKey } from './keys.ts';
import { meQuery } from './me.ts';
import { sayOnce } from './sayOnce.ts';
import { noteSessionChange } from './session.ts';

type Inbox = InfiniteData<List<Alert>>;

/** Arrivals that come together are told together: within so many milliseconds. */
const TOGETHER = 100;
/** The most alerts whose marks are brought up to date in an open inbox. */
const MOST_MARKS = 100;

interface Parts {
  client: Client;
  cache: QueryClient;
  readerId: string | null;
  t: Catalogue;
  announce: (words: string) => void;
}

/** Brings into the page's data what happens elsewhere, never moving what is being read. Returns the way to stop. */
export function followLive({ client, cache, readerId, t, announce }: Parts): () => void {
  const { queryKey: meKey } = meQuery(client);
  const { queryKey: followsKey } = followsQuery(client);
  const { queryKey: arrivalsKey } = arrivalsQuery(client);
  const inboxKey = alertsKey(client);
  const refetch = (queryKey: readonly unknown[]) => cache.invalidateQueries({ queryKey });
  const unread = createUnreadCount();
  followAccountText(client, cache);
  let together: Arrival[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMirroring = false;

  const tellArrivals = () => {
    const arrivals = together;
    together = [];
    timer = undefined;
    void refetch(meKey);
    const [only] = arrivals.length === 1 ? arrivals : [];
    const words = only
      ? t.newStory(
          only.reasons.map(({ name }) => name),
          only.article.headline,
        )
      : t.newStories(arrivals.length);
    sayOnce(String(arrivals.at(-1)?.id), () => announce(words));
  };

  /** Brings the marks of the alerts that are shown up to date, and leaves the alerts where they are. */
  const refetchMarks = async () => {
    if (cache.getQueryCache().findAll({ queryKey: inboxKey, type: 'active' }).length === 0) return;
    const limit = String(MOST_MARKS);
    // What doesn't come now comes with the next change, or when the inbox is opened.
    const newest = await client.call(getAlerts, { query: { limit } }).catch(() => null);
    const marks = new Map(newest?.items.map(({ article, read }) => [article.slug, read]));
    changeAlerts(cache, client, (alert) => ({
      ...alert,
      read: marks.get(alert.article.slug) ?? alert.read,
    }));
  };

  const isPressed = () => cache.isMutating({ mutationKey: FOLLOWING }) > 0;
  const showFollows = () => mirror(cache.getQueryData(followsKey) ?? []);

  /** While a press is on its way, the paper's list is behind what the bells show; it is asked for after it. */
  const refetchFollows = () => {
    if (!isPressed()) void refetch(followsKey);
  };

  /** Shows what another tab follows, which is ahead of a list that is on its way here. */
  const showMirrored = async (follows: Follow[]) => {
    await cache.cancelQueries({ queryKey: followsKey });
    isMirroring = true;
    cache.setQueryData(followsKey, follows);
    isMirroring = false;
  };

  const hear = (happening: Happening) => {
    switch (happening.what) {
      case 'arrival':
        together.push(happening.arrival);
        cache.setQueryData(arrivalsKey, (arrivals = []) => [...arrivals, toNew(happening.arrival)]);
        timer ??= setTimeout(tellArrivals, TOGETHER);
        return;
      case 'mirrored':
        void showMirrored(happening.follows);
        return;
      case 'asked':
        if (isPressed()) showFollows();
        return;
      case 'session':
        void noteSessionChange(client, cache);
        // An address that was confirmed elsewhere takes mail from now on.
        void refetch(alertSettingsKey(client));
        return;
      case 'settings':
        void refetch(alertSettingsKey(client));
        return;
      case 'comments':
        void refetch(commentNewsKey(client));
        break;
      case 'follows':
        refetchFollows();
        break;
      case 'unheard':
        refetchFollows();
        void refetch(commentNewsKey(client));
    }
    void refetch(meKey);
    void refetch(commentAlertsKey(client));
    void refetchMarks();
  };

  const { mirror, ask, stop } = startLive({
    client,
    readerId,
    after: cache.getQueryData(meKey)?.announced ?? 0,
    hear,
  });
  const showUnread = () => unread.show(cache.getQueryData(meKey)?.unreadAlerts ?? 0);
  showUnread();
  const unsubscribe = cache.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const { queryKey } = event.query;
    if (isWithin(queryKey, meKey)) showUnread();
    if (isWithin(queryKey, followsKey)) {
      // What a press changes is in the cache before it is on its way, and what the paper has is behind another tab's.
      if (!event.action.manual) ask();
      else if (!isMirroring) showFollows();
    }
    if (isWithin(queryKey, inboxKey) && !event.action.manual)
      cache.setQueryData(arrivalsKey, (arrivals = []) => without(arrivals, event.query.state.data as Inbox));
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
    unread.stop();
    stop();
  };
}

const isWithin = (key: readonly unknown[], beginning: readonly unknown[]) =>
  beginning.every((part, at) => part === key[at]);

const toNew = ({ article, reasons }: Arrival): NewArrival => ({
  slug: article.slug,
  topics: reasons.map(({ slug }) => slug),
});

const without = (arrivals: NewArrival[], { pages }: Inbox) => {
  const shown = new Set(pages.flatMap(({ items }) => items.map(({ article }) => article.slug)));
  return arrivals.filter(({ slug }) => !shown.has(slug));
};
