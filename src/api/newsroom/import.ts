import type { Block } from '../../contract/blocks.ts';
import type { NewsroomStory } from '../../contract/newsroom.ts';
import { parseFeedDate } from './feed/dates.ts';
import { markupBlocks, markupLine, type FeedItem } from './feed/item.ts';
import type { Feed } from './feed.ts';
import { plainLine } from './html/lines.ts';
import { checkStory, Refusal } from './refusal.ts';
import { shorten } from './shorten.ts';
import type { PublishOne } from './sinks.ts';

/** What an import did. */
export interface ImportSummary {
  feed: string;
  new: number;
  updated: number;
  unchanged: number;
  /** Items that didn't go in: which, and why. */
  refused: { place: string; reason: string }[];
  /** Elements that had no block to go into, by name, in the items that went in. */
  dropped: Record<string, number>;
}

const LONGEST_STANDFIRST = 300;
const LONGEST_HEADLINE = 300;
const LONGEST_FEED_ID = 2_048;

/**
 * Publishes every item of a feed, the oldest of the file first, so that readers are told in order. An item that is
 * broken or refused is left out and named; what isn't about one item (no host, no token) ends the import with its error.
 * `feedId` names the feed where it doesn't name itself: its address or file.
 */
export async function importFeed(feed: Feed, feedId: string, publishOne: PublishOne): Promise<ImportSummary> {
  const summary: ImportSummary = {
    feed: feed.title || feedId,
    new: 0,
    updated: 0,
    unchanged: 0,
    refused: [],
    dropped: {},
  };
  const origin = (feed.id ?? feedId).slice(0, LONGEST_FEED_ID);
  const placeById = new Map(feed.items.toReversed().map(({ id, place }) => [id, place]));
  for (const item of feed.items.toReversed()) {
    try {
      const first = placeById.get(item.id);
      if (first !== undefined && first !== item.place) throw new Refusal(`it has the same id as ${first}`);
      const { story, dropped } = toStory(item, origin);
      const { outcome } = await publishOne(checked(story));
      summary[outcome] += 1;
      for (const [name, count] of Object.entries(dropped))
        summary.dropped[name] = (summary.dropped[name] ?? 0) + count;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      summary.refused.unshift({ place: item.place, reason: error.message });
    }
  }
  return summary;
}

/** An item as a story, and what of it was dropped. */
export function toStory(
  item: FeedItem,
  feedId: string,
): { story: NewsroomStory; dropped: Record<string, number> } {
  if (item.title === '') throw new Refusal('it has no title');
  const { blocks, dropped } = bodyOf(item);
  if (blocks.length === 0) throw new Refusal(`it has no text${list(dropped)}`);
  const published = instant(item.published, 'date');
  const updated = instant(item.updated, 'updated date');
  const story: NewsroomStory = {
    lang: item.lang,
    headline: shorten(item.title, LONGEST_HEADLINE, item.lang),
    standfirst: standfirstOf(item, blocks),
    bylines: item.authors.map((name) => ({ name })),
    topics: item.topics,
    access: 'free',
    blocks,
    origin: { feed: feedId, id: item.id },
    ...(published ? { publishedAt: published.toISOString() } : {}),
    ...(published && updated && updated > published ? { updatedAt: updated.toISOString() } : {}),
  };
  return { story, dropped };
}

/** The content, or the summary where there is nothing else to read. */
function bodyOf(item: FeedItem) {
  const content = item.content && markupBlocks(item.content, item.base);
  if (content && content.blocks.length > 0) return content;
  const summary = item.summary && markupBlocks(item.summary, item.base);
  return summary && summary.blocks.length > 0 ? summary : (content ?? summary ?? { blocks: [], dropped: {} });
}

/** The summary, shortened; nothing where it would say all that the body says, once more above it. */
function standfirstOf(item: FeedItem, blocks: Block[]): string {
  const summary = item.summary ? markupLine(item.summary) : '';
  const isAll = summary.startsWith(plainLine(blocks));
  return isAll ? '' : shorten(summary, LONGEST_STANDFIRST, item.lang);
}

function instant(written: string | undefined, what: string): Date | undefined {
  if (written === undefined) return undefined;
  const date = parseFeedDate(written);
  if (!date) throw new Refusal(`its ${what} can't be read: “${written.slice(0, 60)}”`);
  return date;
}

/** The contract is kept before anything is sent, so that a bad item is the same refusal to either sink. */
function checked(story: NewsroomStory): NewsroomStory {
  checkStory(story);
  return story;
}

const list = (dropped: Record<string, number>) => {
  const names = Object.entries(dropped).map(([name, count]) => `${count} ${name}`);
  return names.length > 0 ? `, only what can't be shown: ${names.join(', ')}` : '';
};

/** A summary as lines for a terminal. */
export function summaryLines(summary: ImportSummary): string[] {
  const { feed, refused, dropped } = summary;
  const names = Object.entries(dropped).toSorted(([, one], [, other]) => other - one);
  const elements = names.map(([name, count]) => `${count} ${name}`).join(', ');
  return [
    `${feed}: ${summary.new} new, ${summary.updated} updated, ${summary.unchanged} unchanged, ${refused.length} refused.`,
    ...refused.map(({ place, reason }) => `  Refused ${place}: ${reason}.`),
    ...(elements ? [`  Dropped, having no block to go into: ${elements}.`] : []),
  ];
}
