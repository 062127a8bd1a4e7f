import { sql } from 'drizzle-orm';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOf } from '../support/answers.ts';
import { NEWSROOM_TOKEN, ORIGIN, START, startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({
    slug: 'today',
    headline: 'Tide & <wall>',
    lang: 'he',
    publishedAt: '2026-11-23T08:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
  });
  await paper.publish({ slug: 'long-ago', publishedAt: '2025-02-03T08:00:00.000Z' });
  await paper.publish({ slug: 'to-come', publishedAt: new Date(START.getTime() + 60_000).toISOString() });
  await paper.publish({ slug: 'untrue' });
  await paper.browser().request('DELETE', '/api/newsroom/articles/untrue', {
    body: { why: 'It was not so.' },
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}` },
  });
});
afterAll(() => paper.close());

async function xmlAt(path: string): Promise<Document> {
  const answer = await paper.browser().get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  // A parser of XML refuses what isn't well formed.
  return new JSDOM(await answer.text(), { contentType: 'application/xml' }).window.document;
}
const textsOf = (document: Document, name: string) =>
  [...document.getElementsByTagName(name)].map(({ textContent }) => textContent);

test('the sitemap has every published story and who wrote them, and no other', async () => {
  const document = await xmlAt('/sitemap.xml');
  expect(document.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  expect(textsOf(document, 'loc')).toEqual([
    `${ORIGIN}/`,
    `${ORIGIN}/latest`,
    `${ORIGIN}/topics`,
    `${ORIGIN}/authors/ruth-calloway`,
    `${ORIGIN}/article/today`,
    `${ORIGIN}/article/long-ago`,
  ]);
  expect(textsOf(document, 'lastmod')[0]).toBe('2026-11-23T09:00:00.000Z');
});

test('the stories of the last two days are told as news, each in its language', async () => {
  const document = await xmlAt('/sitemap.xml');
  expect(textsOf(document, 'news:title')).toEqual(['Tide & <wall>']);
  expect(textsOf(document, 'news:name')).toEqual(['The Test']);
  expect(textsOf(document, 'news:language')).toEqual(['he']);
  expect(textsOf(document, 'news:publication_date')).toEqual(['2026-11-23T08:00:00.000Z']);
});

test('a month’s has the stories of that month', async () => {
  expect(textsOf(await xmlAt('/sitemap/2025-02.xml'), 'loc')).toEqual([`${ORIGIN}/article/long-ago`]);
  for (const month of ['2025-13.xml', '0000-01.xml', '2025-02', 'x.xml'])
    await problemOf(await paper.browser().get(`/sitemap/${month}`), 'notFound');
});

test('a large paper’s sitemap is an index of its pages and its months’', async () => {
  await paper.database.db.execute(sql`
    insert into stories (slug, lang, headline, standfirst, bylines, access, published_at, updated_at, blocks, opening, words, digest)
    select 'many-' || n, 'en', 'Many', '', '[]', 'free', '2024-05-06T00:00:00Z', '2024-05-06T00:00:00Z', '[]', 0, 0, ''
    from generate_series(1, 10000) n`);
  expect(textsOf(await xmlAt('/sitemap.xml'), 'loc')).toEqual(
    ['pages', '2026-11', '2025-02', '2024-05'].map((part) => `${ORIGIN}/sitemap/${part}.xml`),
  );
  const month = await (await paper.browser().get('/sitemap/2024-05.xml')).text();
  expect(month.match(/<loc>/g)).toHaveLength(10_000);
  expect(textsOf(await xmlAt('/sitemap/pages.xml'), 'loc')).toContain(`${ORIGIN}/authors/ruth-calloway`);
});

test('crawlers are told of the sitemap, and to leave alone what is one reader’s own', async () => {
  const answer = await paper.browser().get('/robots.txt');
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const lines = (await answer.text()).split('\n');
  expect(lines[0]).toBe('User-agent: *');
  expect(lines).toContain('Disallow: /account');
  expect(lines).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  expect(lines.filter((line) => line === 'Disallow: /')).toEqual([]);
});
