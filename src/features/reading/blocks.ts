import type { ArticleBlock } from '../../contract/articles.ts';
import type { Content } from '../../contract/blocks.ts';
import type { ReadBlocks } from '../../client/storyVisits.ts';
import type { Place } from '../../contract/places.ts';

const plain = (content: Content) => content.map(({ text }) => text).join('');

/** What a block says, without its look. */
export function wordsOf(block: ArticleBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pullQuote':
    case 'correction':
      return plain(block.content);
    case 'list':
      return block.items.map(plain).join(' ');
    case 'figure':
      return block.picture.caption ?? block.picture.alt.text;
    case 'table':
      return [...block.header, ...block.rows.flat()].map(plain).join(' ');
    case 'related':
      return block.story.headline;
    case 'unknown':
      return block.of;
  }
}

/** A short digest of a block, by which those of one story are told apart: FNV-1a, 32 bits, in base 36. */
export function digestOf(block: ArticleBlock): string {
  const file = block.type === 'figure' ? block.picture.src : '';
  const text = `${block.type} ${file} ${wordsOf(block).replace(/\s+/g, ' ').trim()}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * Which block a place is now: the nearest that says the same, else the one that stands there. Null where the reader is
 * shown none.
 */
export function blockAt({ block, digest }: Place, digests: readonly string[]): number | null {
  const same = digests.flatMap((other, at) => (other === digest ? [at] : []));
  const [nearest] = same.sort((a, b) => Math.abs(a - block) - Math.abs(b - block));
  return nearest ?? (block < digests.length ? block : null);
}

/** The first words of a text, `most` letters at the most. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  const words = line.slice(0, cut > 0 ? cut : most);
  // Two code units may be one letter.
  return `${words.replace(/([\ud800-\udbff]|[.,;:!?–—]+)$/, '')}…`;
}

/**
 * Which blocks are new or changed since a reader read the story. Of one that they could read as far as its gate, what
 * stands behind that is no news.
 */
export function newsOf(
  blocks: readonly ArticleBlock[],
  digests: readonly string[],
  opening: number,
  read: ReadBlocks | null,
): number[] {
  if (!read) return [];
  const known = new Set(read.digests);
  const isNews = ({ type }: ArticleBlock, at: number) =>
    type !== 'related' && type !== 'unknown' && !known.has(digests[at] ?? '');
  const told = read.isWhole ? blocks : blocks.slice(0, opening);
  return told.flatMap((block, at) => (isNews(block, at) ? [at] : []));
}

/** What is read of a story by now: what is `seen` of it today, and what was before where today's isn't the whole. */
export function readBy(former: ReadBlocks | null, seen: readonly string[], isWhole: boolean): ReadBlocks {
  if (isWhole || !former) return { digests: seen, isWhole };
  return { digests: [...new Set([...former.digests, ...seen])], isWhole: former.isWhole };
}
