import type { Block, Content } from '../../../contract/blocks.ts';
import { joinContents, oneLine } from '../runs.ts';

/** Blocks as lines of running text. */
export function linesOf(blocks: Block[]): Content[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.items;
      case 'table':
        return [block.header, ...block.rows].map((row) => joinContents(row, ' · '));
      case 'figure':
      case 'related':
        return [];
      default:
        return [block.content];
    }
  });
}

/** Blocks as one line of plain text. */
export function plainLine(blocks: Block[]): string {
  const lines = linesOf(blocks).map((content) => content.map((run) => run.text).join(''));
  return oneLine(lines.join(' '));
}

/** A list in parts of at most `most`. */
export function divided<Item>(items: Item[], most: number): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += most) parts.push(items.slice(from, from + most));
  return parts;
}
