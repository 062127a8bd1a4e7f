import { postKnownItems } from '../../contract/feedItems.ts';
import { postNewsroomArticle, type PublishOutcome } from '../../contract/newsroom.ts';
import { refusalOf, type Desk } from './desk.ts';
import type { FeedItem } from './feed/item.ts';
import type { Feed } from './feed.ts';
import { PictureFetcher } from './fetchPictures.ts';
import { countDropped, emptySummary, type ImportSummary } from './importSummary.ts';
import { divided } from './html/lines.ts';
import { illustrate, type Illustrated } from './illustrate.ts';
import { inOrder } from './inOrder.ts';
import { Refusal } from './refusal.ts';
import { digestWithout, linksOf, storyFromItem, type ItemStory } from './storyFromItem.ts';
import type { Get } from '../web/get.ts';

/** What an import works with: the paper, the web and the time. */
export interface ImportMeans {
  desk: Desk;
  get: Get;
  clock: () => Date;
}

/** How an import is watched, and stopped between two items. */
export interface ImportWatch {
  /** Called after each item. */
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

const LONGEST_FEED_ID = 400;
/** Items that are stories at once: few enough to be held, many enough to be asked about in one go. */
const PORTION = 100;
/** Items whose pictures are fetched while the one before them is published. */
const AHEAD = 4;
/** Between the times of items that have none, in milliseconds. */
const SPACING = 1_000;

/**
 * Publishes every item of a feed, the oldest of the file first, so that readers are told in order. An item that is
 * broken or refused is left out and named; a picture that doesn't come is a warning; what isn't about one item (no host,
 * no token, the signal) ends the import with its error, once nothing of it is under way. What the paper has already is
 * neither fetched nor published again. `feedId` names the feed where it doesn't name itself: its address or file.
 */
export async function importFeed(
  feed: Feed,
  feedId: string,
  { desk, get, clock }: ImportMeans,
  { progress, signal }: ImportWatch = {},
): Promise<ImportSummary> {
  const summary = emptySummary(feed.title || feedId);
  const feedOrigin = (feed.id ?? feedId).slice(0, LONGEST_FEED_ID);
  const read = storyReader(feed, feedOrigin, clock());
  const fetcher = new PictureFetcher(get, desk, signal);
  let done = 0;
  /** Does one item's work: a refusal is noted, and anything else ends the import. */
  const attempt = async <Result>({ place }: { place: string }, work: () => Result | Promise<Result>) => {
    try {
      return await work();
    } catch (error) {
      const reason = refusalOf(error);
      if (reason === null) throw error;
      summary.refused.unshift({ place, reason });
      progress?.((done += 1), feed.items.length);
      return undefined;
    }
  };

  const importPortion = async (items: FeedItem[]) => {
    const stories: ItemStory[] = [];
    for (const item of items) {
      const story = await attempt(item, () => read(item));
      if (story) stories.push(story);
    }
    const { known } = await desk.call(postKnownItems, {
      body: { feed: feedOrigin, items: stories.map(({ origin }) => keyOf(origin)) },
    });
    const pictured = inOrder([...stories.entries()], AHEAD, async ([at, { story }]) =>
      known[at] ? null : illustrate(fetcher, story),
    );
    for await (const { item, result } of pictured) {
      signal?.throwIfAborted();
      const [, { place, story, origin, dropped }] = item;
      await attempt({ place }, async () => {
        const outcome = result ? await publish(desk, story, origin, result) : 'unchanged';
        summary[outcome] += 1;
        countDropped(summary, dropped);
        summary.warnings.unshift(
          ...(result?.warnings ?? []).map(({ reason, wasTried }) => ({ place, reason, wasTried })),
        );
        progress?.((done += 1), feed.items.length);
      });
    }
  };

  try {
    for (const portion of divided(feed.items.toReversed(), PORTION)) await importPortion(portion);
    return { ...summary, pictures: fetcher.count };
  } finally {
    await fetcher.end();
  }
}

/** Hands a story in with the pictures that came for it. */
async function publish(
  desk: Desk,
  story: ItemStory['story'],
  origin: ItemStory['origin'],
  { picture, blocks, missing }: Illustrated,
): Promise<PublishOutcome> {
  const digest = digestWithout(origin.digest, missing);
  const body = { ...story, picture, blocks, origin: { ...origin, digest } };
  const { outcome } = await desk.call(postNewsroomArticle, { body });
  return outcome;
}

const keyOf = ({ id, link, digest }: ItemStory['origin']) => ({
  id,
  digest,
  ...(link === undefined ? {} : { link }),
});

/** Makes stories of a feed's items. The first of several with one id is one; those without a time are spaced as they stand. */
function storyReader({ items }: Feed, feedOrigin: string, now: Date): (item: FeedItem) => ItemStory {
  const links = linksOf(items);
  const firstById = new Map(items.toReversed().map((item) => [item.id, item]));
  const positions = new Map(items.map((item, index) => [item, index]));
  return (item) => {
    const first = firstById.get(item.id);
    if (first && first !== item) throw new Refusal(`it has the same id as ${first.place}`);
    const importedAt = new Date(now.getTime() - (positions.get(item) ?? 0) * SPACING);
    return storyFromItem(item, feedOrigin, links.get(item), importedAt);
  };
}
