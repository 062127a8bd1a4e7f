import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { move } from '../../src/api/newsroom/moving.ts';
import { problemOf } from '../support/answers.ts';
import { ORIGIN, START, startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({
    slug: 'the-tide',
    headline: 'The tide & the <wall> ]]>',
    standfirst: 'Before the gate.',
    bylines: [{ name: 'Ruth Calloway' }, { name: 'Ada Finch' }],
    topics: ['Sea wall', 'Harbour'],
    access: 'subscriber',
    publishedAt: '2026-11-22T08:00:00.000Z',
  });
  await paper.publish({ slug: 'opera', topics: ['Music'], publishedAt: '2026-11-21T08:00:00.000Z' });
  await paper.publish({
    slug: 'to-come',
    topics: ['Music'],
    publishedAt: new Date(START.getTime() + 60_000).toISOString(),
  });
});
afterAll(() => paper.close());

/** How a story is named for good (RFC 9562). */
const LASTING = /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const feedAt = async (path: string) => {
  const answer = await paper.browser().get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
  const text = await answer.text();
  return { feed: parseRssFeed(text), text };
};

test('the paper’s feed has its newest stories as teasers, and names itself and the paper', async () => {
  const { feed, text } = await feedAt('/feed.xml');
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*<rss version="2\.0"/);
  expect(feed).toMatchObject({
    title: 'The Test',
    link: `${ORIGIN}/`,
    description: 'All that is asserted',
    language: 'en',
    atom: { links: [{ href: `${ORIGIN}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
  });
  const link = `${ORIGIN}/article/the-tide`;
  expect(feed.items?.[0]).toMatchObject({
    title: 'The tide & the <wall> ]]>',
    description: 'Before the gate.',
    link,
    guid: { value: expect.stringMatching(LASTING), isPermaLink: false },
    pubDate: 'Sun, 22 Nov 2026 08:00:00 GMT',
    categories: [{ name: 'Sea wall' }, { name: 'Harbour' }],
    dc: { creators: ['Ruth Calloway', 'Ada Finch'] },
  });
  expect(feed.items?.map((item) => item.link)).toEqual([link, `${ORIGIN}/article/opera`]);
});

test('the same stories come as JSON Feed, with their languages and times', async () => {
  const answer = await paper.browser().get('/feed.json');
  expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
  const feed: unknown = await answer.json();
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Test',
    home_page_url: `${ORIGIN}/`,
    feed_url: `${ORIGIN}/feed.json`,
  });
  const { items = [] } = parseJsonFeed(feed);
  expect(items.map(({ url }) => url)).toEqual([`${ORIGIN}/article/the-tide`, `${ORIGIN}/article/opera`]);
  expect(items[0]).toMatchObject({
    id: expect.stringMatching(LASTING),
    title: 'The tide & the <wall> ]]>',
    content_text: 'Before the gate.',
    date_published: '2026-11-22T08:00:00.000Z',
    authors: [{ name: 'Ruth Calloway' }, { name: 'Ada Finch' }],
    tags: ['Sea wall', 'Harbour'],
    language: 'en',
  });
  const topic = await paper.browser().get('/topics/music/feed.json');
  expect(parseJsonFeed(await topic.json()).items).toHaveLength(1);
  await problemOf(await paper.browser().get('/topics/nothing/feed.json'), 'notFound');
});

test('no feed holds anything of a body', async () => {
  for (const path of ['/feed.xml', '/topics/harbour/feed.xml'])
    expect((await feedAt(path)).text).not.toMatch(/paragraph/);
});

test('a topic’s feed has its stories alone, under the topic’s name', async () => {
  const { feed } = await feedAt('/topics/sea-wall/feed.xml');
  expect(feed).toMatchObject({
    title: 'Sea wall – The Test',
    link: `${ORIGIN}/topics/sea-wall`,
    atom: { links: [{ href: `${ORIGIN}/topics/sea-wall/feed.xml` }] },
  });
  expect(feed.items?.map((item) => item.link)).toEqual([`${ORIGIN}/article/the-tide`]);
});

test('a story that moved keeps its name in feeds, so that nobody is told of it twice', async () => {
  const named = async () => {
    const { feed } = await feedAt('/topics/sea-wall/feed.xml');
    return feed.items?.map(({ guid, link }) => [guid?.value, link]);
  };
  const [[name] = []] = (await named()) ?? [];
  await move(paper.database.db, 'the-tide', 'the-ebb');
  expect(await named()).toEqual([[name, `${ORIGIN}/article/the-ebb`]]);
  const json = parseJsonFeed(await (await paper.browser().get('/topics/sea-wall/feed.json')).json());
  expect(json.items?.map(({ id, url }) => [id, url])).toEqual([[name, `${ORIGIN}/article/the-ebb`]]);
  await move(paper.database.db, 'the-ebb', 'the-tide');
});

test('a topic that isn’t there has no feed, and a feed takes nothing', async () => {
  const browser = paper.browser();
  for (const topic of ['nothing', '%00'])
    await problemOf(await browser.get(`/topics/${topic}/feed.xml`), 'notFound');
  const refused = await browser.post('/feed.xml', {});
  expect(refused.status).toBe(405);
  expect(refused.headers.get('allow')).toBe('GET, HEAD');
});
