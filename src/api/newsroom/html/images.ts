import type { Block } from '../../../contract/blocks.ts';
import { oneLine } from '../runs.ts';

/** A picture as a page has it: `src` is where it stands on the web, to be fetched; its size isn't known yet. */
export type FigureBlock = Extract<Block, { type: 'figure' }>;

/** Widest picture that is worth fetching, in pixels: a story shows none wider. */
const WIDEST = 2_560;
const LONGEST_ADDRESS = 2_048;
const LONGEST_ALT = 1_000;
const LARGEST_TRACKER = 2;
const LARGEST_SIGN = 32;

/** Where pages put the address of a picture that their script loads later, the best first. */
const LAZY = ['data-orig-file', 'data-large-file', 'data-original', 'data-src', 'data-lazy-src', 'data-lazy'];
/** Kinds of `<source>` that can be turned into pictures of this paper. */
const KNOWN_TYPE = /^image\/(?:avif|webp|jpe?g|png|gif|tiff)$/i;

/** What an `<img>` is there for: to be seen, to stand among letters, or, unseen or of one or two pixels, to count readers. */
export function purposeOf(attributes: ReadonlyMap<string, string>): 'picture' | 'sign' | 'tracker' {
  if (attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '')) return 'tracker';
  const sides = ['width', 'height'].flatMap((side) => sizeOf(side, attributes) ?? []);
  if (sides.some((size) => size <= LARGEST_TRACKER)) return 'tracker';
  const isSmall = sides.length > 0 && sides.every((size) => size <= LARGEST_SIGN);
  return isSmall || /\b(?:emoji|wp-smiley)\b/i.test(attributes.get('class') ?? '') ? 'sign' : 'picture';
}

/** A side as the attribute says, else the style, in pixels. */
function sizeOf(side: string, attributes: ReadonlyMap<string, string>): number | undefined {
  const style = attributes.get('style') ?? '';
  const styled = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+)px`, 'i').exec(style)?.[1];
  const said = /^\s*([\d.]+)(?:px)?\s*$/.exec(attributes.get(side) ?? '')?.[1] ?? styled;
  return said === undefined ? undefined : Number(said);
}

/** What an image that stands among letters says for itself: a smiley. Empty where it is only an ornament. */
export const signText = (attributes: ReadonlyMap<string, string>) => {
  const alt = attributes.get('alt') ?? '';
  return /\p{Extended_Pictographic}/u.test(alt) && alt.length <= 16 ? alt : '';
};

/**
 * The picture of an `<img>`, with the `srcset` of the `<source>`s before it: the largest that is worth fetching, which
 * may stand where a script would look for it. Undefined where none can be fetched.
 */
export function figureOf(
  attributes: ReadonlyMap<string, string>,
  sources: readonly string[],
  base: string | undefined,
  lang: string,
): FigureBlock | undefined {
  const sets = [attributes.get('data-srcset'), attributes.get('srcset'), ...sources];
  const candidates = sets.flatMap((set) => candidatesOf(set ?? ''));
  const lazy = LAZY.map((name) => attributes.get(name));
  for (const address of [bestOf(candidates), ...lazy, attributes.get('src')]) {
    const src = pictureAddress(address, base);
    if (src !== undefined) return figureAt(src, attributes.get('alt') ?? '', lang);
  }
  return undefined;
}

/** A picture to be fetched from `src`. */
export function figureAt(src: string, alt: string, lang: string): FigureBlock {
  const text = oneLine(alt).slice(0, LONGEST_ALT).toWellFormed();
  const picture = { sources: [], src, width: 1, height: 1, alt: { text, lang }, caption: null, credit: null };
  return { type: 'figure', picture };
}

/** A `<source>`'s set, where it is of a kind that can be used; undefined else. */
export function sourceSet(attributes: ReadonlyMap<string, string>): string | undefined {
  const type = attributes.get('type');
  if (type !== undefined && !KNOWN_TYPE.test(type.trim())) return undefined;
  return attributes.get('srcset') ?? attributes.get('data-srcset');
}

/** A picture's whole address on the web; undefined where it has none (`data:` placeholders). */
export function pictureAddress(address: string | undefined, base: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.href.length <= LONGEST_ADDRESS ? url.href : undefined;
}

interface Candidate {
  address: string;
  /** In pixels for `640w`; for `2x`, twice a width that isn't known. */
  width: number;
}

/** A picture whose width is not said is taken for this wide, in pixels. */
const UNSAID_WIDTH = 800;

/** What a `srcset` offers (HTML, 4.8.4.2.1). Addresses may have commas in them, though not at their ends. */
function candidatesOf(srcset: string): Candidate[] {
  return [...srcset.matchAll(/([^\s,]\S*)(?:\s+([\d.]+)([wx])(?:\s+\d+h)?)?\s*(?:,|$)/g)].map(
    ([, address = '', amount, unit]) => ({
      address: address.replace(/,+$/, ''),
      width: amount === undefined ? UNSAID_WIDTH : Number(amount) * (unit === 'x' ? UNSAID_WIDTH : 1),
    }),
  );
}

/** The widest that isn't too wide; where all are, the least of them. */
function bestOf(candidates: Candidate[]): string | undefined {
  const byWidth = candidates.toSorted((one, other) => one.width - other.width);
  return (byWidth.findLast(({ width }) => width <= WIDEST) ?? byWidth[0])?.address;
}
