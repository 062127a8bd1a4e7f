import type { Block, Run } from '../../contract/blocks.ts';

const textOf = (runs: Run[]) => runs.map((run) => run.text).join('');

/** All the text of a block that is read as prose. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.map(textOf).join('\n');
    case 'table':
      return [block.header, ...block.rows].flat().map(textOf).join('\n');
    case 'figure':
      return block.picture.caption ?? '';
    case 'related':
      return '';
    default:
      return textOf(block.content);
  }
}

/** How many words a story's blocks have, as its language divides them. */
export function countWords(blocks: Block[], lang: string): number {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  let words = 0;
  for (const block of blocks) {
    for (const segment of segmenter.segment(blockText(block))) if (segment.isWordLike) words += 1;
  }
  return words;
}
