import type { Block } from '../../contract/blocks.ts';

/** Blocks whose headings make an outline: one of the third level that stands under none of the second is of the second. */
export function outlined(blocks: readonly Block[]): Block[] {
  const second = blocks.findIndex((block) => block.type === 'heading' && block.level === 2);
  const orphaned = second === -1 ? blocks.length : second;
  return blocks.map((block, at) =>
    block.type === 'heading' && at < orphaned ? { ...block, level: 2 } : block,
  );
}
