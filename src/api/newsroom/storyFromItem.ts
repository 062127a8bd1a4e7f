import { createHash } from 'node:crypto';
import type { Block } from '../../contract/blocks.ts';
import type { Origin } from '../../contract/feedItems.ts';
import type { ParsedNewsroomStory } from '../../contract/newsroom.ts';
import { canonicalLink } from './canonicalLink.ts';
import { parseFeedDate } from './feed/dates.ts';
import { markupBlocks, markupLine, type FeedItem } from './feed/item.ts';
import { withPictures } from './heroes.ts';
import type { Converted } from './html.ts';
import { isFigure } from './html/figures.ts';
import { plainLine } from './html/lines.ts';
import { checkStory, Refusal } from './refusal.ts';
import { shorten } from './shorten.ts';

const LONGEST_HEADLINE = 300;
const LONGEST_STANDFIRST = 300;

/** An item as a story whose pictures still stand where the feed has them. */
export interface ItemStory {
  place: string;
  story: ParsedNewsroomStory;
  /** Which item of which feed it is, and what it said, in one digest. */
  origin: Origin & { digest: string };
  /** Elements that no block could hold. */
  dropped: Record<string, number>;
}

/**
 * An item of the feed `feedId` as a story, within the contract. Where the item has no date, a new story takes
 * `importedAt`. `link` is the address of its page, where that is its alone.
 * @throws Refusal where the item can't be one.
 */
export function storyFromItem(
  item: FeedItem,
  feedId: string,
  link: string | undefined,
  importedAt: Date,
): ItemStory {
  const { blocks: read, dropped } = bodyOf(item);
  const { picture, blocks } = withPictures(item, read);
  if (blocks.length === 0 && !picture) throw new Refusal(`it has no text${list(dropped)}`);
  const published = instant(item.published, 'date');
  const updated = instant(item.updated, 'updated date');
  const story = checkStory({
    lang: item.lang,
    headline: shorten(item.title || fallbackTitle(item), LONGEST_HEADLINE, item.lang),
    standfirst: standfirstOf(item, blocks),
    bylines: item.authors.map((name) => ({ name })),
    topics: item.topics,
    access: 'free',
    blocks,
    picture,
    ...(published ? { publishedAt: published.toISOString() } : {}),
    ...(published && updated && updated > published ? { updatedAt: updated.toISOString() } : {}),
  });
  const origin = {
    feed: feedId,
    id: item.id,
    ...(link === undefined ? {} : { link }),
    digest: digestOf(story),
    ...(published ? {} : { importedAt: importedAt.toISOString() }),
  };
  return { place: item.place, story, origin, dropped };
}

const digestOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** A digest of the same item without some of its pictures, so that they are tried again with the next import. */
export const digestWithout = (digest: string, missing: readonly string[]): string =>
  missing.length === 0 ? digest : digestOf([digest, ...missing]);

/** The pages' addresses of a feed's items, by item; none for those that several of them share. */
export function linksOf(items: readonly FeedItem[]): Map<FeedItem, string> {
  const withLinks = items.flatMap((item) => {
    const link = canonicalLink(item.link);
    return link === undefined ? [] : [[item, link] as const];
  });
  const counts = new Map<string, number>();
  for (const [, link] of withLinks) counts.set(link, (counts.get(link) ?? 0) + 1);
  return new Map(withLinks.filter(([, link]) => counts.get(link) === 1));
}

/**
 * The content, with the summary's text where it has none itself; the summary where there is no content; the page's
 * address where there is neither (RSS 0.9 has only titles and links).
 */
function bodyOf(item: FeedItem): Converted {
  const none: Converted = { blocks: [], dropped: {} };
  const content = item.content ? markupBlocks(item.content, item.base, item.lang) : none;
  if (hasText(content)) return content;
  const summary = item.summary ? markupBlocks(item.summary, item.base, item.lang) : none;
  const blocks = [
    ...content.blocks,
    ...(content.blocks.length > 0 ? summary.blocks.filter(isText) : summary.blocks),
  ];
  const dropped =
    content.blocks.length > 0 || summary.blocks.length === 0 ? content.dropped : summary.dropped;
  if (blocks.length > 0 || item.link === undefined || item.title === '') return { blocks, dropped };
  const { host, pathname } = new URL(item.link);
  const text = `${host}${pathname}`.slice(0, LONGEST_HEADLINE);
  return { blocks: [{ type: 'paragraph', content: [{ text, href: item.link }] }], dropped };
}

const isText = (block: Block) => !isFigure(block);
const hasText = ({ blocks }: Converted) => blocks.some(isText);

/** For an item of a picture alone: its caption, or else the day or place that its feed gives it. */
const fallbackTitle = ({ pictures, link, id }: FeedItem) =>
  pictures.find(({ caption }) => caption !== null)?.caption ?? link ?? id;

/** The summary, shortened; nothing where it would say all that the body says, once more above it. */
function standfirstOf(item: FeedItem, blocks: Block[]): string {
  const summary = item.summary ? markupLine(item.summary) : '';
  const isAll = summary.startsWith(plainLine(blocks));
  return isAll ? '' : shorten(summary, LONGEST_STANDFIRST, item.lang);
}

function instant(written: string | undefined, what: string): Date | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const date = parseFeedDate(written);
  if (!date) throw new Refusal(`its ${what} can't be read: “${written.slice(0, 60)}”`);
  return date;
}

const list = (dropped: Record<string, number>) => {
  const names = Object.entries(dropped).map(([name, count]) => `${count} ${name}`);
  return names.length > 0 ? `, only what can't be shown: ${names.join(', ')}` : '';
};
