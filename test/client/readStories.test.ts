import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { forgetReads, noteRead, readStories, topicsByReading } from '../../src/client/readStories.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
beforeEach(() => forgetReads());

test('a story is kept once, the last read first, and no more than sixty', async () => {
  for (let made = 0; made < 62; made += 1) await noteRead({ slug: `story-${made}`, topics: [], at: made });
  await noteRead({ slug: 'story-10', topics: [], at: 99 });
  const slugs = (await readStories()).map(({ slug }) => slug);
  expect(slugs.slice(0, 2)).toEqual(['story-10', 'story-61']);
  expect(slugs).toHaveLength(60);
  expect(new Set(slugs).size).toBe(60);
});

test('what was read is forgotten when asked', async () => {
  await noteRead({ slug: 'one', topics: ['tides'], at: NOW });
  await forgetReads();
  expect(await readStories()).toEqual([]);
});

test('the topics read most come first, of late above all', () => {
  const stories = [
    { slug: 'a', topics: ['tides', 'boats'], at: NOW },
    { slug: 'b', topics: ['tides'], at: NOW - DAY },
    { slug: 'c', topics: ['opera'], at: NOW - 60 * DAY },
    { slug: 'd', topics: ['opera'], at: NOW - 60 * DAY },
  ];
  expect(topicsByReading(stories, NOW)).toEqual(['tides', 'boats', 'opera']);
});

test('a clock that was set back makes nothing count for more than it does now', () => {
  const stories = [
    { slug: 'a', topics: ['tides'], at: NOW + 400 * DAY },
    { slug: 'b', topics: ['boats'], at: NOW },
    { slug: 'c', topics: ['boats'], at: NOW },
  ];
  expect(topicsByReading(stories, NOW)).toEqual(['boats', 'tides']);
});
