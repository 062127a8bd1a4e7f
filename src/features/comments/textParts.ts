import { LinkifyIt } from 'linkify-it';
import { isSafeHref } from '../../contract/text.ts';

/** A piece of a comment's text: as it was written, and where it leads if it is a web address. */
export interface TextPart {
  text: string;
  href?: string;
}

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null);

/** Characters that change the direction of what follows: an address with one may read as another. */
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The paragraphs of a comment: what stands between empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());

/** A paragraph in pieces, its web addresses apart: `http:` and `https:`, and no other. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, lastIndex, raw, url } of linkify.match(text) ?? []) {
    if (!isSafeHref(url) || BIDI_CONTROL.test(raw)) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: raw, href: url });
    end = lastIndex;
  }
  return end < text.length ? [...parts, { text: text.slice(end) }] : parts;
}
