import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEWSROOM_CHANNEL } from '../../src/api/newsroom/channel.ts';
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
    return toDocument(template, rendered, { styles: [], scripts: [] });
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
