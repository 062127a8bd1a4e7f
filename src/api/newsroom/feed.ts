import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import * as v from 'valibot';
import { alternate, atomDraft } from './feed/atom.ts';
import { decodeFeed } from './feed/decode.ts';
import { FeedError, placeOf } from './feed/feedError.ts';
import { absolute, makeItem, type Draft, type FeedItem } from './feed/item.ts';
import { jsonDraft } from './feed/json.ts';
import { languageOf } from './feed/language.ts';
import { rdfDraft, rssDraft } from './feed/rss.ts';
import { feedNamedBy } from './feed/webPage.ts';
import { outlineOf, requireNoEntities, requireWhole } from './feed/wholeness.ts';
import { oneLine } from './runs.ts';

/** A feed of any format. */
export interface Feed {
  /** What the feed calls itself by: its own address, else its id, else its page's; undefined where it says none. */
  id: string | undefined;
  title: string;
  lang: string;
  items: FeedItem[];
}

interface FeedDraft {
  id: string | undefined;
  title: string | undefined;
  link: string | undefined;
  lang: string | undefined;
  authors: (string | undefined)[];
  items: Draft[];
}

/** What is known of a feed from where it comes from: the charset its server said, and the address it was found at. */
export interface FeedSource {
  charset?: string | undefined;
  url?: string | undefined;
}

/**
 * Reads RSS 0.9 to 2.0, Atom or a JSON Feed, from bytes in whatever encoding they or their server say, or from text.
 * @throws FeedError where it is none of these, malformed, or not all there.
 */
export function readFeed(source: Uint8Array | string, { charset, url }: FeedSource = {}): Feed {
  const decoded = typeof source === 'string' ? source : decodeFeed(source, charset);
  const text = decoded.replace(/^\ufeff/, '').trimStart();
  if (text === '') throw new FeedError('The feed is empty.', 'line 1');
  const draft = text.startsWith('<') ? readXml(text, url) : readJson(text);
  const { lang, authors } = draft;
  const link = absolute(draft.link, url) ?? url;
  const items = draft.items.map((item, index) => makeItem(item, index, { lang, link, authors }));
  const title = oneLine(draft.title ?? '');
  return {
    id: oneLine(draft.id ?? '') || link,
    title,
    lang: languageOf([lang], [title, ...items.map((item) => item.title)].join(' ')),
    items,
  };
}

function readXml(xml: string, url: string | undefined): FeedDraft {
  const outline = outlineOf(xml);
  // By its root alone: what a story is about may look like a feed of another kind.
  const read = { rss: readRss, feed: readAtom, rdf: readRdf }[outline.root];
  if (outline.root === 'html') {
    const named = feedNamedBy(xml, url);
    const other = named ? `; it names one: ${named}` : '.';
    throw new FeedError(`This is a web page, not a feed${other}`, 'line 1');
  }
  if (!read) {
    const root = outline.root ? `its first element is <${outline.root.slice(0, 40)}>` : 'it has no element';
    throw new FeedError(`This is not a feed (RSS, Atom or JSON Feed): ${root}.`, 'line 1');
  }
  requireNoEntities(xml, outline);
  requireWhole(xml, outline);
  try {
    return read(xml.slice(outline.rootAt));
  } catch (error) {
    const { trouble } = outline;
    const tag = trouble ? ` Its tags go wrong at <${trouble.name}>.` : '';
    throw new FeedError(`The feed is malformed.${tag}`, placeOf(xml, trouble?.at ?? 0), error);
  }
}

function readRss(xml: string): FeedDraft {
  const feed = parseRssFeed(xml);
  return {
    id: feed.atom?.links?.find(({ rel }) => rel === 'self')?.href,
    title: feed.title,
    link: feed.link,
    lang: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
    authors: [],
    items: (feed.items ?? []).map(rssDraft),
  };
}

function readRdf(xml: string): FeedDraft {
  const feed = parseRdfFeed(xml);
  return {
    id: feed.rdf?.about,
    title: feed.title,
    link: feed.link,
    lang: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    authors: [],
    items: (feed.items ?? []).map(rdfDraft),
  };
}

function readAtom(xml: string): FeedDraft {
  const feed = parseAtomFeed(xml);
  return {
    id: feed.id,
    title: feed.title?.value,
    link: feed.xml?.base ?? alternate(feed.links),
    lang: feed.xml?.lang,
    authors: (feed.authors ?? []).map(({ name }) => name),
    items: (feed.entries ?? []).map(atomDraft),
  };
}

function readJson(text: string): FeedDraft {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FeedError('This is neither XML nor JSON that can be read.', jsonPlace(text, error), error);
  }
  if (!v.is(jsonFeed, value))
    throw new FeedError('This is JSON, but not a JSON Feed: it has no items.', 'line 1');
  // Some write only the number of the version, which the library then takes for another format.
  const feed = parseJsonFeed({ ...value, version: 'https://jsonfeed.org/version/1.1' });
  return {
    id: feed.feed_url,
    title: feed.title,
    link: feed.home_page_url ?? feed.feed_url,
    lang: feed.language,
    authors: (feed.authors ?? []).map(({ name }) => name),
    items: (feed.items ?? []).map(jsonDraft),
  };
}

const jsonFeed = v.looseObject({ items: v.array(v.unknown()) });

/** The engine says where it stopped only inside its message: as a position, or by what stands around it. */
function jsonPlace(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return placeOf(text, Number(position));
  const around = /\.\.\."?([\s\S]+?)"?(?:\.\.\.)? is not valid JSON/.exec(message)?.[1];
  if (around !== undefined) return placeOf(text, text.indexOf(around) + CONTEXT);
  return placeOf(text, /end of JSON/.test(message) ? text.length : 0);
}

/** How many characters the engine shows before the one that it stopped at. */
const CONTEXT = 10;
