import { readTags } from '../html/tags.ts';
import { absolute } from './item.ts';

const FEED_TYPE = /^(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)|text\/xml)\b/i;

/** The address of the first feed that a web page names; undefined where it names none. `url` is the page's own. */
export function feedNamedBy(html: string, url: string | undefined): string | undefined {
  let found: string | undefined;
  readTags(html, {
    open(name, attributes) {
      const isAlternate = /(?:^|\s)alternate(?:\s|$)/i.test(attributes.get('rel') ?? '');
      if (name !== 'link' || !isAlternate || !FEED_TYPE.test(attributes.get('type') ?? '')) return;
      found ??= absolute(attributes.get('href'), url);
    },
    close: () => undefined,
    text: () => undefined,
    isInForeign: () => false,
  });
  return found;
}
