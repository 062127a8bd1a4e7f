import { expect, test } from 'vitest';
import type { Block } from '../../src/contract/blocks.ts';
import { outlined } from '../../src/api/newsroom/outline.ts';

const levels = (...given: (2 | 3)[]) => {
  const blocks: Block[] = given.map((level) => ({ type: 'heading', level, content: [{ text: 'Air' }] }));
  return outlined(blocks).map((block) => block.type === 'heading' && block.level);
};

test.each([
  [
    [3, 3],
    [2, 2],
  ],
  [
    [3, 2, 3],
    [2, 2, 3],
  ],
  [
    [2, 3, 3, 2],
    [2, 3, 3, 2],
  ],
  [[], []],
] as const)('headings of the levels %j are shown as %j', (given, shown) => {
  expect(levels(...given)).toEqual(shown);
});
