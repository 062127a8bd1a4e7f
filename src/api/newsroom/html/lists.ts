import type { Block, Content } from '../../../contract/blocks.ts';
import { joinContents } from '../runs.ts';
import { divided, linesOf } from './lines.ts';

/** The most items the contract lets a list have. */
const MOST_ITEMS = 500;

/** List blocks of these items: one, or as many as it takes. */
export function listBlocks(items: Content[], ordered: boolean): Block[] {
  return divided(items, MOST_ITEMS).map((part) => ({ type: 'list', ordered, items: part }));
}

/**
 * What an item of a list becomes, where lists have one level: the items of a list inside it follow it as its equals,
 * except in a numbered list, whose numbers must stay true: there they are further lines of it.
 */
export function itemContents(blocks: Block[], ordered: boolean): Content[] {
  const items: Content[] = [];
  let lines: Content[] = [];
  const end = () => {
    if (lines.length > 0) items.push(joinContents(lines, '\n'));
    lines = [];
  };
  for (const block of blocks) {
    if (block.type === 'list' && !ordered) {
      end();
      for (const item of block.items) items.push(item);
    } else {
      for (const line of linesOf([block])) lines.push(line);
    }
  }
  end();
  return items;
}
