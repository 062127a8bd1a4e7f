import type { Block } from '../../../contract/blocks.ts';
import type { FigureBlock } from './images.ts';
import { plainLine } from './lines.ts';

const LONGEST_CAPTION = 1_000;

export const isFigure = (block: Block): block is FigureBlock => block.type === 'figure';

export const withoutFigures = (blocks: Block[]) => blocks.filter((block) => !isFigure(block));

/** The blocks of a figure that has pictures: the last of them takes the caption, so that it stands under all. */
export function captioned(blocks: Block[], caption: Block[]): Block[] {
  const line = plainLine(caption).slice(0, LONGEST_CAPTION).toWellFormed();
  const last = blocks.findLastIndex(isFigure);
  return blocks.map((block, at) =>
    at === last && isFigure(block) && line !== ''
      ? { ...block, picture: { ...block.picture, caption: line } }
      : block,
  );
}
