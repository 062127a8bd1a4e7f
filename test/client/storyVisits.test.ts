import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { keepStoryVisit } from '../../src/client/keepStoryVisit.ts';
import { forgetReads } from '../../src/client/readStories.ts';
import { lastStoryVisit } from '../../src/client/storyVisits.ts';

const PLACE = { place: { block: 3, digest: 'abc' }, reachedAt: '2026-11-23T12:00:00.000Z' };
beforeEach(() => forgetReads());

test('a story that wasn’t visited is unknown, and one that was is remembered', async () => {
  expect(await lastStoryVisit('one')).toBeNull();
  await keepStoryVisit('one', { reached: PLACE });
  await keepStoryVisit('one', {});
  expect(await lastStoryVisit('one')).toEqual({ reached: PLACE, read: null });
});

test('of two hundred stories something is remembered, those that were visited last', async () => {
  for (let made = 0; made < 200; made += 1) await keepStoryVisit(`story-${made}`, { reached: PLACE });
  await keepStoryVisit('story-0', { reached: PLACE });
  await keepStoryVisit('another', { reached: PLACE });
  expect(await lastStoryVisit('story-1')).toBeNull();
  expect(await lastStoryVisit('story-0')).not.toBeNull();
  expect(await lastStoryVisit('another')).not.toBeNull();
});

test('it is forgotten with what was read', async () => {
  await keepStoryVisit('one', { reached: PLACE });
  await forgetReads();
  expect(await lastStoryVisit('one')).toBeNull();
});
