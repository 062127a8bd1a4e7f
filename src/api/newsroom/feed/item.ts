import { createHash } from 'node:crypto';
import type { Content } from '../../../contract/blocks.ts';
import { htmlToBlocks, type Converted } from '../html.ts';
import { plainLine } from '../html/lines.ts';
import { slugify } from '../slug.ts';
import { hasSomethingToSee, oneLine, RunningText } from '../runs.ts';
import { languageOf } from './language.ts';

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
}

/** An item of a feed, whatever its format. */
export interface FeedItem {
  /** Where in the feed it is: `item 3 (“Its title”)`, counted from 1. */
  place: string;
  id: string;
  /** As text: what looks like markup in it is meant to be read. Empty where there is none. */
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
}

const MOST_TOPICS = 8;
const LONGEST_TOPIC = 80;
const LONGEST_AUTHOR = 120;
const MOST_AUTHORS = 20;
const LONGEST_ID = 2_048;

/** Makes an item of a draft; `defaults` is what the feed says for all of its items. */
export function makeItem(
  draft: Draft,
  index: number,
  defaults: { lang?: string | undefined; link?: string | undefined; authors: (string | undefined)[] },
): FeedItem {
  const title = draft.title ? markupLine(draft.title) : '';
  const link = absolute(draft.link, defaults.link);
  const authors = named(draft.authors);
  const id = oneLine(draft.id ?? '') || link || '';
  const text = `${title} ${draft.content?.value ?? draft.summary?.value ?? ''}`;
  return {
    place: `item ${index + 1}${title ? ` (“${title.slice(0, 60).toWellFormed()}”)` : ''}`,
    id: id === '' || id.length > LONGEST_ID ? hash(id || title || text) : id,
    title,
    link,
    base: absolute(draft.base, link ?? defaults.link) ?? link ?? absolute(defaults.link),
    authors: authors.length > 0 ? authors : named(defaults.authors),
    topics: topicNames(draft.categories),
    published: draft.published,
    updated: draft.updated,
    lang: languageOf([draft.lang, defaults.lang], text),
    summary: draft.summary,
    content: draft.content,
  };
}

/** The blocks of a text. Of a plain one: its paragraphs, which blank lines divide. */
export function markupBlocks({ kind, value }: Markup, base: string | undefined): Converted {
  if (kind !== 'text') return htmlToBlocks(value, { base, xhtml: kind === 'xhtml' });
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
