import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEWSROOM_CHANNEL } from '../../src/api/newsroom/channel.ts';
import { move } from '../../src/api/newsroom/moving.ts';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { toDocument } from '../../src/entry/host/documents.ts';
import { createPageCache } from '../../src/entry/host/pageCache.ts';
import { createHost } from '../../src/entry/host/server.ts';
import { render } from '../../src/entry/render.tsx';
import { ORIGIN, START, startApi } from '../support/api.ts';

const template = readFileSync('index.html', 'utf8');

let paper: Awaited<ReturnType<typeof startApi>>;
let host: (request: Request) => Promise<Response>;
beforeAll(async () => {
  paper = await startApi();
  const send = (path: string, init: RequestInit) => paper.api.fetch(new Request(ORIGIN + path, init));
  const cache = createPageCache(async (address) => {
    const rendered = await render(new URL(address, ORIGIN), send, paper.services.clock());
    return toDocument(template, rendered, { styles: [], scripts: [], fonts: null });
  }, Date.now);
  await paper.database.listen(NEWSROOM_CHANNEL, () => cache.clear());
  host = createHost({
    ...paper,
    files: async () => null,
    page: cache.get,
    ping: paper.database.ping,
  });
});
afterAll(() => paper.close());

const get = (path: string) => host(new Request(ORIGIN + path));

test('the kept page of a story is gone as soon as it is withdrawn, and 410 says why instead', async () => {
  await paper.publish({ slug: 'the-ferry', headline: 'The ferry sank' });
  expect((await get('/article/the-ferry')).status).toBe(200);
  expect(await (await get('/')).text()).toContain('The ferry sank');

  const why = 'It never sank. <script>alert(1)</script>';
  await withdraw(paper.database.db, 'the-ferry', why, START);
  await expect.poll(async () => (await get('/article/the-ferry')).status).toBe(410);
  const gone = await get('/article/the-ferry');
  expect(gone.headers.get('cache-control')).toBe('no-store');
  const html = await gone.text();
  expect(html).toContain('<title>This story was withdrawn – The Test</title>');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toMatch(/<blockquote[^>]* dir="auto">It never sank\. &lt;script&gt;/);
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('The ferry sank');
  expect((await get('/article/the-ferry/related')).status).toBe(410);
  expect((await get('/he/article/the-ferry')).status).toBe(410);
  expect(await (await get('/')).text()).not.toContain('The ferry sank');
});

test('a story whose address is in Hebrew has its page', async () => {
  await paper.publish({ slug: 'רכבת-הלילה', lang: 'he', headline: 'רכבת הלילה' });
  const answer = await get(`/article/${encodeURIComponent('רכבת-הלילה')}`);
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('רכבת הלילה</h1>')]);
  for (const broken of ['/article/%E0%A4%A', '/article/%', '/article/a%2Fb'])
    expect((await get(broken)).status).toBe(404);
});

test('the page of a story that was moved sends readers on, in their language', async () => {
  await paper.publish({ slug: 'the-old-address' });
  expect((await get('/article/the-old-address')).status).toBe(200);
  await move(paper.database.db, 'the-old-address', 'כתובת-חדשה');
  await expect.poll(async () => (await get('/article/the-old-address')).status).toBe(301);
  const places = [
    '/article/the-old-address',
    '/he/article/the-old-address',
    '/article/the-old-address/related',
  ];
  const led = await Promise.all(places.map(async (place) => (await get(place)).headers.get('location')));
  const slug = encodeURIComponent('כתובת-חדשה');
  expect(led).toEqual([`/article/${slug}`, `/he/article/${slug}`, `/article/${slug}/related`]);
  expect((await get(`/article/${slug}`)).status).toBe(200);
});
