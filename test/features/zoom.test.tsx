import { expect, test } from 'vitest';
import { keepWithin, moveBy, WHOLE, zoomAt } from '../../src/features/story/zoom.ts';

const STAGE = { width: 400, height: 800 };
/** Fills the stage's width, and a third of its height. */
const WIDE = { width: 1_600, height: 1_067 };

test('what lies under the finger stays there while a picture grows', () => {
  const finger = { x: 120, y: -60 };
  const view = zoomAt(zoomAt(WHOLE, 1.5, finger), 2, finger);
  expect(view).toEqual({ scale: 3, x: -240, y: 120 });
  // The spot of the picture that was under the finger at first.
  expect({ x: finger.x * view.scale + view.x, y: finger.y * view.scale + view.y }).toEqual(finger);
});

test('a picture grows to five times its whole, and shrinks no further than that', () => {
  expect(zoomAt(WHOLE, 100, WHOLE).scale).toBe(5);
  expect(zoomAt(zoomAt(WHOLE, 2, WHOLE), 0.01, WHOLE).scale).toBe(1);
});

test('one that is moved leaves no more of the stage empty than it must', () => {
  const far = { x: 5_000, y: 5_000 };
  expect(keepWithin(moveBy(WHOLE, far), STAGE, WIDE)).toEqual(WHOLE);
  const twice = keepWithin(moveBy(zoomAt(WHOLE, 2, WHOLE), far), STAGE, WIDE);
  expect(twice).toEqual({ scale: 2, x: 200, y: 0 });
  const most = keepWithin(moveBy(zoomAt(WHOLE, 5, WHOLE), far), STAGE, WIDE);
  expect([most.x, Math.round(most.y)]).toEqual([800, 267]);
});
