import type { RdfFeed, RssFeed } from 'feedsmith';
import type { Draft } from './item.ts';
import { enclosedPictures, mediaPictures, pictureAt } from './pictures.ts';

/** An item of RSS 2.0 and its kin. Titles are plain text, descriptions are HTML (RSS Advisory Board, 1.5). */
export function rssDraft(item: RssFeed.Item<string>): Draft {
  const { value: guid, isPermaLink } = item.guid ?? {};
  return {
    id: guid,
    link: item.link ?? (isPermaLink === false ? undefined : guid),
    authors: [
      ...(item.authors ?? []).map(({ name }) => name),
      ...(item.dc?.creators ?? []),
      item.itunes?.author,
    ],
    categories: (item.categories ?? []).map(({ name }) => name),
    published: item.pubDate ?? item.atom?.published ?? item.dc?.dates?.[0],
    updated: item.atom?.updated,
    ...sharedOf(item),
    pictures: [
      ...mediaPictures(item.media),
      ...enclosedPictures(item.enclosures),
      ...pictureAt(item.itunes?.image),
    ],
  };
}

/** An item of RSS 1.0. */
export function rdfDraft(item: RdfFeed.Item<string>): Draft {
  return {
    id: item.rdf?.about,
    link: item.link,
    authors: item.dc?.creators ?? [],
    categories: item.dc?.subjects ?? [],
    published: item.dc?.dates?.[0],
    ...sharedOf(item),
    pictures: mediaPictures(item.media),
  };
}

function sharedOf(item: RssFeed.Item<string> | RdfFeed.Item<string>): Partial<Draft> {
  const title = item.title ?? item.dc?.titles?.[0];
  const { encoded } = item.content ?? {};
  return {
    ...(title === undefined ? {} : { title: { kind: 'text', value: title } }),
    ...(item.description === undefined ? {} : { summary: { kind: 'html', value: item.description } }),
    ...(encoded === undefined ? {} : { content: { kind: 'html', value: encoded } }),
    lang: item.xml?.lang ?? item.dc?.languages?.[0],
    base: item.xml?.base,
  };
}
