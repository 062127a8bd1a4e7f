import type { JsonFeed } from 'feedsmith';
import type { Draft, Markup } from './item.ts';
import { enclosedPictures, pictureAt } from './pictures.ts';

/** An item of a JSON Feed, 1.0 or 1.1. */
export function jsonDraft(item: JsonFeed.Item<string>): Draft {
  return {
    id: item.id,
    title: plain(item.title),
    link: item.url ?? item.external_url,
    authors: (item.authors ?? []).map(({ name }) => name),
    categories: item.tags ?? [],
    published: item.date_published,
    updated: item.date_modified,
    lang: item.language,
    summary: plain(item.summary),
    pictures: [
      ...pictureAt(item.image ?? item.banner_image),
      ...enclosedPictures(item.attachments?.map(({ url, mime_type }) => ({ url, type: mime_type }))),
    ],
    content:
      item.content_html === undefined ? plain(item.content_text) : { kind: 'html', value: item.content_html },
  };
}

const plain = (value: string | undefined): Markup | undefined =>
  value === undefined ? undefined : { kind: 'text', value };
