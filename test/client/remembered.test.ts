import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { forgetReads } from '../../src/client/readStories.ts';
import { remember, take } from '../../src/client/remembered.ts';

afterEach(() => vi.useRealTimers());

test('what is remembered is taken once, by one of those who ask at the same time', async () => {
  await remember('plan', 'monthly');
  await remember('plan', 'yearly');
  const taken = await Promise.all([take('plan'), take('plan')]);
  expect(taken.sort()).toEqual(['yearly', null].sort());
  expect(await take('plan')).toBeNull();
});

test('it is forgotten after an hour, and with what was read', async () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  await remember('wayBack', '/article/the-tide');
  vi.setSystemTime(3_600_000);
  expect(await take('wayBack')).toBeNull();
  await remember('wayBack', '/article/the-tide');
  await forgetReads();
  expect(await take('wayBack')).toBeNull();
});
