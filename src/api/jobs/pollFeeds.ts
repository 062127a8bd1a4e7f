import type { Services } from '../http/context.ts';
import { FeedError } from '../newsroom/feed/feedError.ts';
import { fetchFeed, FeedStatusError } from '../newsroom/fetchFeed.ts';
import { importFeed, type ImportMeans } from '../newsroom/import.ts';
import { shownAddress, WebError } from '../web/webError.ts';
import { pauseAfter, type Said } from '../rules/polling.ts';
import { claimFeed, enlistFeeds, NEVER, settleFeed, type FeedRow } from '../store/feeds.ts';

/** What polling works with. */
export interface Polling extends Pick<Services, 'db' | 'log'> {
  means: ImportMeans;
  /** The feeds' addresses, and how long after one poll the next comes, in milliseconds. */
  feeds: string[];
  every: number;
}

/** Feeds that are read at once; one that is slow holds up no other. */
const MOST_AT_ONCE = 4;
/** How long a host has a feed to itself, in milliseconds: longer than an import takes. */
const CLAIM = 30 * 60_000;
/** How often it is looked whether one is due, in milliseconds. */
const LOOK = 15_000;

/**
 * Polls the feeds from now on, without keeping the process alive. What it returns stops it, and resolves once the polls
 * under way have ended: the database may be closed then.
 */
export function startPolling(polling: Polling): () => Promise<void> {
  const { db, means, feeds, log } = polling;
  if (feeds.length === 0) return async () => undefined;
  const stop = new AbortController();
  let enlisted = false;
  let looking: Promise<void> | null = null;
  const look = async () => {
    try {
      if (!enlisted) await enlistFeeds(db, feeds, means.clock());
      enlisted = true;
      await pollDue(polling, stop.signal);
    } catch (error) {
      log.error('polling failed', error);
    } finally {
      looking = null;
    }
  };
  const begin = () => {
    looking ??= look();
  };
  begin();
  const timer = setInterval(begin, LOOK);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await looking;
  };
}

/** Reads every feed that is due, several at once, and resolves when no more is. */
export async function pollDue(polling: Polling, signal: AbortSignal): Promise<void> {
  const { db, means, feeds } = polling;
  const work = async () => {
    while (!signal.aborted) {
      const now = means.clock();
      const feed = await claimFeed(db, feeds, now, new Date(now.getTime() + CLAIM));
      if (!feed) return;
      await poll(feed, polling, signal);
    }
  };
  const workers = await Promise.allSettled(
    Array.from({ length: Math.min(MOST_AT_ONCE, feeds.length) }, work),
  );
  const failed = workers.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Reads one feed. Its troubles are told once for as long as they stay the same, and are its own. */
async function poll(feed: FeedRow, polling: Polling, signal: AbortSignal): Promise<void> {
  const { db, means, every, log } = polling;
  const shown = shownAddress(feed.url);
  const after = (failures: number, said: Said) => {
    const now = means.clock();
    return new Date(now.getTime() + pauseAfter(every, failures, said, now));
  };
  try {
    const headers = await read(feed, polling, signal);
    if (feed.lastError !== null) log.info('feed read again', { feed: shown });
    await settleFeed(db, feed.url, {
      ...headers.kept,
      nextAt: after(0, headers.said),
      failures: 0,
      lastError: null,
      readAt: means.clock(),
    });
  } catch (error) {
    if (signal.aborted) return settleFeed(db, feed.url, { nextAt: means.clock() });
    const isGone = error instanceof FeedStatusError && error.status === 410;
    const trouble = troubleOf(error, shown);
    const lastError = trouble ?? `${shown} could not be imported: ${String(error)}`;
    if (feed.lastError !== lastError)
      log.error(isGone ? 'feed is gone; take it out of FEEDS' : 'feed not read', trouble ?? error, {
        feed: shown,
      });
    const failures = feed.failures + 1;
    const said = error instanceof FeedStatusError ? saidBy(error.headers) : {};
    await settleFeed(db, feed.url, { failures, lastError, nextAt: isGone ? NEVER : after(failures, said) });
  }
}

/** Asks for what has changed since the last time, and imports it; what is to be kept of the answer, and what it asks for. */
async function read(feed: FeedRow, { means, log }: Polling, signal: AbortSignal) {
  const conditions = {
    ...(feed.etag === null ? {} : { 'if-none-match': feed.etag }),
    ...(feed.lastModified === null ? {} : { 'if-modified-since': feed.lastModified }),
  };
  const { feed: changed, headers } = await fetchFeed(feed.url, means.get, conditions, signal);
  const said = saidBy(headers);
  if (!changed) return { said, kept: {} };
  const shown = shownAddress(feed.url);
  const summary = await importFeed(changed, shown, means, { signal });
  const { new: added, updated, refused, warnings } = summary;
  if (added + updated > 0)
    log.info('feed read', {
      feed: shown,
      added,
      updated,
      refused: refused.length,
      warnings: warnings.length,
    });
  const kept = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
  return { said, kept };
}

const saidBy = (headers: {
  'retry-after'?: string | undefined;
  'cache-control'?: string | undefined;
}): Said => ({
  retryAfter: headers['retry-after'],
  cacheControl: headers['cache-control'],
});

/** What is wrong with a feed or its server, in a sentence; null where the fault may be ours, and its stack be of use. */
function troubleOf(error: unknown, shown: string): string | null {
  if (error instanceof FeedError) return `${shown}, ${error.place}: ${error.message}`;
  if (error instanceof WebError) return error.message;
  return null;
}
