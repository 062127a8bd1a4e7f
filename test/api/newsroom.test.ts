import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFeed } from '../../src/api/newsroom/feed.ts';
import { importFeed } from '../../src/api/newsroom/import.ts';
import { makeStory, START, startApi } from '../support/api.ts';
import { meansOf } from '../support/importMeans.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const fixture = (name: string) =>
  readFeed(readFileSync(new URL(`../newsroom/feeds/${name}`, import.meta.url)));
const feedOf = (id: string, ...items: object[]) =>
  readFeed(JSON.stringify({ title: 'F', feed_url: `https://${id}.example/feed.json`, items }));
const counts = ({ new: added, updated, unchanged }: Record<'new' | 'updated' | 'unchanged', number>) => [
  added,
  updated,
  unchanged,
];
const secondsBefore = (seconds: number) => new Date(START.getTime() - seconds * 1_000).toISOString();
const teaser = async (slug: string) =>
  (await (await paper.browser().get(`/api/articles/${slug}`)).json()) as Record<string, unknown>;

test('an imported feed can be read; imported again later, it changes nothing', async () => {
  const feed = fixture('harbour.rss');
  expect(counts(await importFeed(feed, 'file', meansOf(paper)))).toEqual([3, 0, 0]);
  expect(await teaser('a-short-notice')).toMatchObject({
    headline: 'A short notice',
    publishedAt: secondsBefore(1),
    grant: { granted: true, reason: 'free' },
  });

  paper.travelTo(new Date(START.getTime() + 86_400_000));
  expect(counts(await importFeed(feed, 'file', meansOf(paper)))).toEqual([0, 0, 3]);
  expect(await teaser('a-short-notice')).toMatchObject({ publishedAt: secondsBefore(1) });
});

test('a headline that changes keeps its address, its date and whoever links to it', async () => {
  const item = { id: '1', title: 'First wording', content_text: 'Body.' };
  expect(counts(await importFeed(feedOf('wording', item), 'x', meansOf(paper)))).toEqual([1, 0, 0]);
  const before = await teaser('first-wording');
  const changed = feedOf('wording', { ...item, title: 'Second wording' });
  expect(counts(await importFeed(changed, 'x', meansOf(paper)))).toEqual([0, 1, 0]);
  expect(await teaser('first-wording')).toMatchObject({
    headline: 'Second wording',
    publishedAt: before['publishedAt'],
  });
  expect((await paper.browser().get('/api/articles/second-wording')).status).toBe(404);
});

test('two stories of one headline get addresses of their own, also where both are published at once', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const topics = (at: number) => (at % 2 === 0 ? ['Weather', 'Sea'] : ['Sea', 'Weather']);
  const published = await Promise.all(
    names.map((id, at) =>
      paper.publish({ headline: 'Gale warning', topics: topics(at), origin: { feed: 'met', id } }),
    ),
  );
  const slugs = published.map(({ article }) => article.slug);
  expect(slugs.toSorted()).toEqual(['gale-warning', ...[2, 3, 4, 5, 6].map((n) => `gale-warning-${n}`)]);
});

test('one item published twice at once is one story', async () => {
  const story = { ...makeStory(), headline: 'Seen twice', origin: { feed: 'met', id: 'twice' } };
  const published = await Promise.all([1, 2, 3, 4].map(() => paper.publish(story)));
  expect(published.map(({ outcome }) => outcome).toSorted()).toEqual([
    'new',
    'unchanged',
    'unchanged',
    'unchanged',
  ]);
  expect(new Set(published.map(({ article }) => article.slug))).toEqual(new Set(['seen-twice']));
});

test('a story corrected by hand is still the feed’s: the next import finds it', async () => {
  const feed = feedOf('hand', { id: '1', title: 'By hand', content_text: 'Body.' });
  await importFeed(feed, 'x', meansOf(paper));
  await paper.publish({ slug: 'by-hand', headline: 'By a hand' });
  expect(counts(await importFeed(feed, 'x', meansOf(paper)))).toEqual([0, 1, 0]);
  expect(await teaser('by-hand')).toMatchObject({ headline: 'By hand' });
});

test('a language tag that only looks like one is refused: nothing could be spelt or divided by it', async () => {
  await expect(paper.publish({ lang: 'en-US-US' })).rejects.toThrow('notALanguage');
});
