import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFeed } from '../../src/api/newsroom/feed.ts';
import { importFeed } from '../../src/api/newsroom/import.ts';
import { getArticles } from '../../src/contract/articles.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { NEWSROOM_TOKEN, START, startApi } from '../support/api.ts';
import { meansOf } from '../support/importMeans.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

interface Item {
  id?: string;
  url?: string;
  title?: string;
  content_text?: string;
}
const feedOf = (name: string, ...items: Item[]) =>
  readFeed(JSON.stringify({ title: name, feed_url: `https://${name}.example/feed.json`, items }));
const read = async (...of: Parameters<typeof feedOf>) => {
  const { new: added, updated, unchanged } = await importFeed(feedOf(...of), 'x', meansOf(paper));
  return [added, updated, unchanged];
};
const headlines = async (topic = '') => {
  const answer = await paper.browser().get(`/api/articles?limit=100${topic}`);
  return (await answerOf(getArticles, answer)).items.map(({ headline }) => headline);
};
const count = async (headline: string) => (await headlines()).filter((each) => each === headline).length;

test('a story that two feeds tell is one, by the address of its page, and stays the first one’s', async () => {
  const url = 'https://www.sea.example/storm?utm_source=rss#xtor=RSS-1';
  expect(await read('sea', { id: 'a-1', url, title: 'Storm', content_text: 'All of it.' })).toEqual([
    1, 0, 0,
  ]);
  const other = { id: 'b-9', url: 'http://sea.example/storm/', title: 'Storm', content_text: 'A part.' };
  expect(await read('wire', other)).toEqual([0, 0, 1]);
  expect(await read('wire', { ...other, content_text: 'Another part.' })).toEqual([0, 0, 1]);
  expect(await count('Storm')).toBe(1);
});

test('a story that two feeds bring at the same moment is one', async () => {
  const item = { id: '1', url: 'https://sea.example/at-once', title: 'At once', content_text: 'Text.' };
  const outcomes = await Promise.all(['one', 'two', 'three'].map((name) => read(name, item)));
  expect(outcomes.map(([added]) => added).toSorted()).toEqual([0, 0, 1]);
  expect(await count('At once')).toBe(1);
});

test('stories of different pages are different, also of one headline and of one site', async () => {
  const items = ['1', '2'].map((id) => ({
    id,
    url: `https://hill.example/?p=${id}`,
    title: 'Hill',
    content_text: id,
  }));
  expect(await read('hill', ...items)).toEqual([2, 0, 0]);
  const front = ['3', '4'].map((id) => ({
    id,
    url: 'https://hill.example/',
    title: 'Hill',
    content_text: id,
  }));
  expect(await read('hill', ...front)).toEqual([2, 0, 0]);
  expect(await count('Hill')).toBe(4);
  expect((await paper.browser().get('/api/articles/hill-4')).status).toBe(200);
});

test('a headline and a page’s address may change together: the id says that it is the same story', async () => {
  const item = { id: 'x-1', url: 'https://dune.example/first', title: 'First dune', content_text: 'Sand.' };
  expect(await read('dune', item)).toEqual([1, 0, 0]);
  expect(await read('dune', { ...item, url: 'https://dune.example/second', title: 'Second dune' })).toEqual([
    0, 1, 0,
  ]);
  const answer = await paper.browser().get('/api/articles/first-dune');
  expect(await answer.json()).toMatchObject({ headline: 'Second dune' });
});

test('items without dates are in the feed’s order from the time of their first import on', async () => {
  const items = ['Uppermost', 'Middle', 'Lowest'].map((title) => ({
    id: title,
    title,
    content_text: `${title}.`,
  }));
  await read('order', ...items);
  const wanted = ['Uppermost', 'Middle', 'Lowest'];
  const ordered = async () => (await headlines()).filter((headline) => wanted.includes(headline));
  expect(await ordered()).toEqual(wanted);
  paper.travelTo(new Date(START.getTime() + 3_600_000));
  await read('order', ...items.map((item) => ({ ...item, content_text: `${item.title}, corrected.` })));
  expect(await ordered()).toEqual(wanted);
  expect(await (await paper.browser().get('/api/articles/uppermost')).json()).toMatchObject({
    publishedAt: START.toISOString(),
  });
});

test('markup in a title is text, and a body’s scripts, handlers and javascript: links are nowhere in a story', async () => {
  const html =
    '<p onclick="steal()">Read <a href="javascript:steal()">this</a>.</p><script>steal()</script>' +
    '<img src="x" onerror="steal()"><svg onload="steal()"></svg><iframe src="https://evil.example/steal"></iframe>';
  const feed = readFeed(
    JSON.stringify({
      title: 'M',
      items: [{ id: '1', title: '<script>alert(1)</script> Tide', content_html: html }],
    }),
  );
  await importFeed(feed, 'markup', meansOf(paper));
  const answer = await (await paper.browser().get('/api/articles/script-alert-1-script-tide')).text();
  expect(answer).toContain('"headline":"<script>alert(1)</script> Tide"');
  expect(answer).not.toMatch(/steal|javascript:|onerror|onload/);
});

test('what the paper has of a feed is told to the newsroom alone', async () => {
  const body = { feed: 'https://sea.example/feed.json', items: [{ id: 'a-1', digest: '0'.repeat(64) }] };
  const ask = (authorization: string, sent: unknown = body) =>
    paper.browser().post('/api/newsroom/known-items', sent, { authorization });
  const told = await ask(`Bearer ${NEWSROOM_TOKEN}`);
  expect([told.status, await told.json()]).toEqual([200, { known: [false] }]);
  await problemOf(await ask('Bearer another-token-than-it'), 'notLoggedIn');
  await problemOf(
    await ask(`Bearer ${NEWSROOM_TOKEN}`, { ...body, items: [{ id: 'a-1', digest: 'x' }] }),
    'invalid',
  );
});
