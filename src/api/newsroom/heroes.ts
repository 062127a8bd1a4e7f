import type { Block } from '../../contract/blocks.ts';
import type { Picture } from '../../contract/pictures.ts';
import type { FeedItem } from './feed/item.ts';
import type { ItemPicture } from './feed/pictures.ts';
import { isFigure } from './html/figures.ts';

/**
 * A story's picture and body, of an item's own pictures and its text: the first of its own, else the one that its body
 * begins with, stands above it; the others of its own after it. None comes twice, and the words of both places are kept.
 */
export function withPictures(
  { pictures, lang }: Pick<FeedItem, 'pictures' | 'lang'>,
  blocks: Block[],
): { picture: Picture | null; blocks: Block[] } {
  const [first, ...others] = pictures.map((own) => toPicture(own, lang));
  const begins = blocks[0] && isFigure(blocks[0]) ? blocks[0].picture : null;
  const hero = first ?? begins;
  const twin = blocks.filter(isFigure).find(({ picture }) => hero && isSame(picture, hero))?.picture;
  const picture = hero && twin ? joined(hero, twin) : hero;

  const seen = new Set(picture ? [nameOf(picture)] : []);
  const figures = others.map((other): Block => ({ type: 'figure', picture: other }));
  const kept = [...blocks, ...figures].filter((block) => {
    if (!isFigure(block)) return true;
    const name = nameOf(block.picture);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  return { picture, blocks: kept };
}

const toPicture = ({ src, alt, caption, credit }: ItemPicture, lang: string): Picture => ({
  sources: [],
  src,
  width: 1,
  height: 1,
  alt: { text: alt, lang },
  caption,
  credit,
});

/** A picture with what is said of it in either place. */
const joined = (one: Picture, other: Picture): Picture => ({
  ...one,
  alt: one.alt.text === '' ? other.alt : one.alt,
  caption: one.caption ?? other.caption,
  credit: one.credit ?? other.credit,
});

const isSame = (one: Picture, other: Picture) => nameOf(one) === nameOf(other);

/** Parameters that ask for a size, of whatever picture. */
const SIZING = /^(?:w|h|width|height|resize|fit|crop|q|quality|s|size|dpr|auto|format|strip)$/i;

/** What a picture's address has in common with those of its other sizes. */
function nameOf({ src }: Picture): string {
  const url = new URL(src);
  const asked = new URLSearchParams([...url.searchParams].filter(([name]) => !SIZING.test(name)));
  return `${url.host}${url.pathname.replace(/-\d+x\d+(?=\.\w+$)/, '')}?${asked}`;
}
