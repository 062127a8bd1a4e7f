import { expect, test } from 'vitest';
import { secondsToWait } from '../../src/api/rules/pace.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const ago = (...seconds: number[]) => seconds.map((second) => new Date(NOW.getTime() - second * 1000));
const PACE = { most: 2, within: 60_000 };

test.each([
  ['who did nothing need not wait', ago(), 0],
  ['who is below the limit need not', ago(1), 0],
  ['who is at it waits until the oldest that counts is over', ago(1, 20.5), 40],
  ['only as many as may be done count', ago(1, 20, 59), 40],
  ['what is over doesn’t count', ago(1, 61), 0],
] as const)('%s', (_, done, seconds) => {
  expect(secondsToWait(done, PACE, NOW)).toBe(seconds);
});
