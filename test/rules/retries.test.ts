import { expect, test } from 'vitest';
import { retryAt } from '../../src/api/rules/retries.ts';

test('what fails is tried again after ever longer, up to eight hours, and then given up', () => {
  const now = new Date('2026-11-25T12:00:00.000Z');
  const pauses = [1, 2, 3, 4, 5, 6].map((failures) => {
    const at = retryAt(failures, now);
    return at && (at.getTime() - now.getTime()) / 60_000;
  });
  expect(pauses).toEqual([1, 5, 30, 120, 480, null]);
});
