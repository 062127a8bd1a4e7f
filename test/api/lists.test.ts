import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getArticles } from '../../src/contract/articles.ts';
import { getTopics } from '../../src/contract/topics.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { NEWSROOM_TOKEN, START, startApi, type Browser } from '../support/api.ts';

interface Page {
  items: unknown[];
  nextCursor: string | null;
}

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
const published: string[] = [];
let minutes = 0;

// The longest of names, in a script of three bytes a letter: their cursors are the longest, too.
const LONG = ['港', '湾', '労'].map((letter) => letter.repeat(80));

/** Publishes a story a minute after the last one, or at the same moment. */
const publishNext = async ({ isTied = false } = {}) => {
  minutes += isTied ? 0 : 1;
  const publishedAt = new Date(START.getTime() + minutes * 60_000).toISOString();
  const { article } = await paper.publish({ publishedAt, topics: ['Harbour', 'Labour', ...LONG] });
  published.push(article.slug);
};

beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'first', topics: ['Harbour', 'Labour', ...LONG] });
  published.push('first');
  browser = await paper.account('Ada');
  for (const topic of ['harbour', 'labour', ...LONG])
    await browser.put(`/api/me/follows/${encodeURIComponent(topic)}`);
  for (let made = 0; made < 12; made += 1) await publishNext({ isTied: made % 2 === 1 });
  // Saved at one moment, two by two.
  for (const [at, slug] of published.slice(0, 6).entries()) {
    paper.travelTo(new Date(START.getTime() + 86_400_000 - Math.floor(at / 2) * 60_000));
    await browser.put(`/api/me/saved/${slug}`);
  }
});
afterAll(() => paper.close());
beforeEach(() => paper.travelTo(new Date(START.getTime() + 86_400_000)));

const lists = [
  { address: '/api/articles', size: () => published.length },
  { address: '/api/articles?topic=harbour', size: () => published.length },
  { address: '/api/authors/ruth-calloway/articles', size: () => published.length },
  { address: '/api/articles/first/related', size: () => published.length - 1 },
  { address: '/api/articles/first/comments', size: () => 0 },
  { address: '/api/topics', size: () => 5 },
  { address: '/api/me/follows', size: () => 5 },
  { address: '/api/me/alerts', size: () => published.length - 1 },
  { address: '/api/me/saved', size: () => 6 },
  { address: '/api/me/saved?order=published', size: () => 6 },
  { address: '/api/newsroom/articles', size: () => published.length },
];
// What isn't the newsroom's takes no notice of its token.
const get = (address: string) => browser.get(address, { authorization: `Bearer ${NEWSROOM_TOKEN}` });
const withQuery = (address: string, query: string) =>
  `${address}${address.includes('?') ? '&' : '?'}${query}`;
const pageOf = async (address: string, query = ''): Promise<Page> => {
  const answer = await get(withQuery(address, query));
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
};

/** All items of a list by pages, with something happening after each. */
async function walk(address: string, limit: number, between: () => Promise<void> = async () => undefined) {
  const items: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await pageOf(address, `limit=${limit}&cursor=${cursor}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.nextCursor;
    await between();
  }
  return items;
}

test.each(lists)(
  '$address by pages is the same as at once, whatever the pages hold',
  async ({ address, size }) => {
    const { items, nextCursor } = await pageOf(address, 'limit=100');
    expect(items).toHaveLength(size());
    expect(nextCursor).toBeNull();
    for (const limit of [1, 2, 5]) expect(await walk(address, limit)).toEqual(items);
  },
);

test.each(lists)('$address takes an empty cursor and an empty limit as none', async ({ address }) => {
  expect(await pageOf(address, 'cursor=&limit=')).toEqual(await pageOf(address));
});

test.each(
  lists.flatMap(({ address }) => [
    { address, limit: '0', code: 'tooSmall' },
    { address, limit: '101', code: 'tooLarge' },
    { address, limit: '-1', code: 'notAnInteger' },
    { address, limit: '2.5', code: 'notAnInteger' },
    { address, limit: 'many', code: 'notAnInteger' },
  ]),
)('$address?limit=$limit is refused', async ({ address, limit, code }) => {
  const said = await problemOf(await get(withQuery(address, `limit=${limit}`)), 'invalid');
  expect(said.errors).toEqual([{ pointer: '/limit', code }]);
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '6f1c3f0e-8f5b-4a6e-9d0c-1f2e3d4c5b6a';
const madeUp = [
  'nonsense',
  encode(null),
  encode([]),
  encode({ 0: 'articles' }),
  encode(['topics', 'nul \0', 'x']),
  encode(['topics', 1, 2]),
  ...[
    'articles',
    'follows',
    'alerts',
    'saved',
    'newsroom',
    'related:first',
    'replies',
    'topic:1',
    'author:ruth-calloway',
  ].flatMap((list) => [
    encode([list]),
    encode([list, null, null]),
    encode([list, '2026-02-31T00:00:00.000Z', ID]),
    encode([list, '0000-01-01T00:00:00.000Z', ID]),
    encode([list, '2026-11-23T12:00:00.000Z', 'not an id']),
    encode([list, '2026-11-23T12:00:00.000Z', -1]),
    encode([list, '2026-11-23T12:00:00.000Z', 2 ** 31]),
    encode([list, '2026-11-23T12:00:00.000Z', 1.5]),
    encode([list, 'nul \0', 'x']),
    encode([list, 2 ** 40]),
    encode([list, -5]),
  ]),
];

test.each(lists)('$address refuses a cursor that it did not make', async ({ address }) => {
  for (const cursor of madeUp)
    await problemOf(await get(withQuery(address, `cursor=${cursor}`)), 'malformedCursor');
});

test.each(lists)('$address refuses the cursors of all other lists', async ({ address }) => {
  for (const other of lists.filter((list) => list.address !== address && list.size() > 1)) {
    const { nextCursor } = await pageOf(other.address, 'limit=1');
    await problemOf(await get(withQuery(address, `cursor=${nextCursor}`)), 'malformedCursor');
  }
});

test.each(lists)('$address refuses a cursor beyond all measure', async ({ address }) => {
  const answer = await get(withQuery(address, `cursor=${'x'.repeat(1_025)}`));
  expect((await problemOf(answer, 'invalid')).errors).toEqual([{ pointer: '/cursor', code: 'tooLong' }]);
});

test.each(['/api/articles', '/api/articles?topic=labour', '/api/me/alerts', '/api/newsroom/articles'])(
  'stories published while a reader pages through %s make them miss none and see none twice',
  async (address) => {
    const before = await walk(address, 100);
    expect(await walk(address, 4, publishNext)).toEqual(before);
    const after = await walk(address, 100);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(-before.length)).toEqual(before);
  },
);

test('stories come newest first, twenty where it is not said how many', async () => {
  const { items } = await answerOf(getArticles, await browser.get('/api/articles'));
  expect(items).toHaveLength(20);
  const times = items.map(({ publishedAt }) => publishedAt);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('topics come by name, with how many stories a week each brings', async () => {
  const quiet = await paper.publish({ topics: ['Asylum'], publishedAt: '2026-09-01T12:00:00.000Z' });
  expect(quiet.outcome).toBe('new');
  const { items } = await answerOf(getTopics, await browser.get('/api/topics'));
  expect(items[0]).toEqual({ slug: 'asylum', name: 'Asylum', lang: 'en', storiesPerWeek: 0, section: null });
  expect(items[1]).toMatchObject({
    slug: 'harbour',
    storiesPerWeek: Number((published.length / 4).toFixed(1)),
  });
});
