import { createHash } from 'node:crypto';
import type { Content } from '../../../contract/blocks.ts';
import { htmlToBlocks, type Converted } from '../html.ts';
import { plainLine } from '../html/lines.ts';
import { slugify } from '../slug.ts';
import { hasSomethingToSee, oneLine, RunningText } from '../runs.ts';
import { shorten } from '../shorten.ts';
import { languageOf } from './language.ts';
import type { ItemPicture } from './pictures.ts';

/** A text as the feed has it: plain, or HTML, or XHTML. */
export interface Markup {
  kind: 'text' | 'html' | 'xhtml';
  value: string;
}

/** What one format says of an item, before it is made alike. Left out or undefined is not said. */
export interface Draft {
  id?: string | undefined;
  title?: Markup | undefined;
  link?: string | undefined;
  /** The address that links in the texts start from, where it isn't the item's own. */
  base?: string | undefined;
  authors: (string | undefined)[];
  categories: (string | undefined)[];
  published?: string | undefined;
  updated?: string | undefined;
  lang?: string | undefined;
  summary?: Markup | undefined;
  content?: Markup | undefined;
  /** Its own pictures, beside those in its texts; the one that stands for it first. */
  pictures?: ItemPicture[];
}

/** An item of a feed, whatever its format. */
export interface FeedItem {
  /** Where in the feed it is: `item 3 (“Its title”)`, counted from 1. */
  place: string;
  /** What the feed knows it by, else its address, else what it says. */
  id: string;
  /**
   * As text: what looks like markup in it is meant to be read. Without one of its own it is the first words of the text;
   * empty where there are none.
   */
  title: string;
  link: string | undefined;
  /** What relative links in its texts are relative to. */
  base: string | undefined;
  authors: string[];
  /** At most eight, no two of which would have the same address. */
  topics: string[];
  /** Dates as they are written. */
  published: string | undefined;
  updated: string | undefined;
  lang: string;
  summary: Markup | undefined;
  content: Markup | undefined;
  /** Addresses that can be fetched. */
  pictures: ItemPicture[];
}

const MOST_TOPICS = 8;
const LONGEST_TOPIC = 80;
const LONGEST_AUTHOR = 120;
const MOST_AUTHORS = 20;
const LONGEST_ID = 400;
/** As much of a title as says which item is meant. */
const LONGEST_PLACE = 60;
/** The longest title that is made of a text. */
const LONGEST_MADE_TITLE = 80;

/** Makes an item of a draft; `defaults` is what the feed says for all of its items. */
export function makeItem(
  draft: Draft,
  index: number,
  defaults: { lang?: string | undefined; link?: string | undefined; authors: (string | undefined)[] },
): FeedItem {
  const own = draft.title ? markupLine(draft.title) : '';
  const text = draft.content?.value ?? draft.summary?.value ?? '';
  const lang = languageOf([draft.lang, defaults.lang], `${own} ${text}`);
  const title = own || titleFrom(draft, lang);
  const link = absolute(draft.link, defaults.link);
  const base = absolute(draft.base, link ?? defaults.link) ?? link ?? absolute(defaults.link);
  const authors = named(draft.authors);
  const id = oneLine(draft.id ?? '') || link || '';
  return {
    place: `item ${index + 1}${title ? ` (“${shorten(title, LONGEST_PLACE, lang)}”)` : ''}`,
    id: id === '' || id.length > LONGEST_ID ? hash(id || `${title}\n${text}`) : id,
    title,
    link,
    base,
    authors: authors.length > 0 ? authors : named(defaults.authors),
    topics: topicNames(draft.categories),
    published: draft.published,
    updated: draft.updated,
    lang,
    summary: draft.summary,
    content: draft.content,
    pictures: (draft.pictures ?? []).flatMap((picture) => {
      const src = absolute(picture.src, base);
      return src === undefined ? [] : [{ ...picture, src }];
    }),
  };
}

/** The first words of an item's text. */
function titleFrom({ content, summary }: Draft, lang: string): string {
  const text = (content && markupLine(content)) || (summary && markupLine(summary)) || '';
  return shorten(text, LONGEST_MADE_TITLE, lang);
}

/** The blocks of a text in `lang`. Of a plain one: its paragraphs, which blank lines divide. */
export function markupBlocks({ kind, value }: Markup, base: string | undefined, lang = 'en'): Converted {
  if (kind !== 'text') return htmlToBlocks(value, { base, xhtml: kind === 'xhtml', lang });
  const paragraphs = value.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/).flatMap((paragraph) => {
    const content = plainContent(paragraph);
    return content ? [{ type: 'paragraph' as const, content }] : [];
  });
  return { blocks: paragraphs, dropped: {} };
}

/** A text as one line without markup; empty where there is nothing to see in it. */
export function markupLine(markup: Markup): string {
  const line =
    markup.kind === 'text' ? oneLine(markup.value) : plainLine(markupBlocks(markup, undefined).blocks);
  return hasSomethingToSee(line) ? line : '';
}

function plainContent(paragraph: string): Content | null {
  const text = new RunningText();
  for (const [at, line] of paragraph.split(/\r\n?|\n/).entries()) {
    if (at > 0) text.breakLine();
    text.append(line, {});
  }
  return text.take();
}

function named(names: (string | undefined)[]): string[] {
  const lines = names.map((name) => oneLine(name ?? '')).filter((name) => /[\p{L}\p{N}]/u.test(name));
  // A name that is an e-mail address is nobody's byline.
  const shown = lines.filter((name) => name.length <= LONGEST_AUTHOR && !/^\S+@\S+$/.test(name));
  return [...new Set(shown)].slice(0, MOST_AUTHORS);
}

function topicNames(categories: (string | undefined)[]): string[] {
  const bySlug = new Map<string, string>();
  for (const category of categories) {
    const name = oneLine(category ?? '');
    // Some formats use addresses as categories, which say what kind of thing an item is.
    const isName = name.length <= LONGEST_TOPIC && /[\p{L}\p{N}]/u.test(name) && !/^https?:/i.test(name);
    if (isName && !bySlug.has(slugify(name))) bySlug.set(slugify(name), name);
  }
  return [...bySlug.values()].slice(0, MOST_TOPICS);
}

/** A whole web address; undefined where there is none. */
export function absolute(address: string | undefined, base?: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  const from = base !== undefined && URL.canParse(base) ? base : undefined;
  if (trimmed === '' || !URL.canParse(trimmed, from)) return undefined;
  const { protocol, href } = new URL(trimmed, from);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

const hash = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
