import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockShapes } from '../../src/features/front/blockShapes.ts';

test('however many sections there are and however full, no row of theirs is half empty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 15 }), (counts) => {
      const shapes = blockShapes(counts);
      expect(shapes).toHaveLength(counts.length);
      shapes.forEach((shape, at) => {
        if (shape === 'half') expect(shapes[at + 1]).toBe('otherHalf');
        if (shape === 'otherHalf') expect(shapes[at - 1]).toBe('half');
      });
    }),
  );
});
