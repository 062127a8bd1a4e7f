import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { noteCounted } from '../../src/client/readCounts.ts';
import { forgetReads } from '../../src/client/readStories.ts';

test('a story is new to count once a day, and again once what was read is forgotten', async () => {
  expect(await noteCounted('wall', '2026-11-23')).toBe(true);
  expect(await noteCounted('bread', '2026-11-23')).toBe(true);
  expect(await noteCounted('wall', '2026-11-23')).toBe(false);
  expect(await noteCounted('wall', '2026-11-24')).toBe(true);
  await forgetReads();
  expect(await noteCounted('wall', '2026-11-24')).toBe(true);
});
