import type { AtomFeed } from 'feedsmith';
import type { Draft, Markup } from './item.ts';
import { enclosedPictures, mediaPictures } from './pictures.ts';

/** An entry of Atom (RFC 4287), or of its predecessor 0.3. */
export function atomDraft(entry: AtomFeed.Entry<string>): Draft {
  return {
    id: entry.id,
    title: markupOf(entry.title),
    link: alternate(entry.links),
    base: entry.content?.xml?.base ?? entry.xml?.base,
    authors: (entry.authors ?? entry.source?.authors ?? []).map(({ name }) => name),
    categories: (entry.categories ?? []).map(({ label, term }) => label ?? term),
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    lang: entry.content?.xml?.lang ?? entry.xml?.lang,
    summary: markupOf(entry.summary),
    content: markupOf(entry.content),
    pictures: [
      ...mediaPictures(entry.media),
      ...enclosedPictures(
        entry.links?.flatMap(({ rel, href, type }) => (rel === 'enclosure' ? [{ url: href, type }] : [])),
      ),
    ],
  };
}

/** The address of the page that an entry or feed is about. */
export const alternate = (links: AtomFeed.Link<string>[] = []) =>
  links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

/** A text construct or content; undefined for what isn't text, or stands elsewhere (`src`). */
function markupOf(text: AtomFeed.Content | undefined): Markup | undefined {
  if (text?.value === undefined || text.src !== undefined) return undefined;
  const { value, type = 'text' } = text;
  if (/^(?:html|text\/html)$/i.test(type)) return { kind: 'html', value };
  if (/^(?:xhtml|application\/xhtml\+xml)$/i.test(type)) return { kind: 'xhtml', value };
  return /^text(?:\/plain)?$/i.test(type) ? { kind: 'text', value } : undefined;
}
