import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'a-story' });
  await paper.publish({ slug: 'metered', access: 'metered' });
});
afterAll(() => paper.close());

const PUBLIC = [
  '/api/publication',
  '/api/front',
  '/api/articles',
  '/api/articles?topic=harbour',
  '/api/articles/a-story/related',
  '/api/topics',
  '/api/authors/ruth-calloway',
  '/api/authors/ruth-calloway/articles',
  '/api/topics/harbour',
  '/api/openapi.json',
  '/feed.xml',
  '/topics/harbour/feed.xml',
];
const BOTH = ['/api/articles/a-story', '/api/articles/metered', '/api/articles/a-story/comments'];
const PERSONAL = ['/api/me', '/api/me/follows', '/api/me/alerts', '/api/me/saved', '/api/auth/get-session'];

test.each([...PUBLIC, ...BOTH])(
  '%s may be kept by any cache, which asks whether it still holds',
  async (address) => {
    const browser = paper.browser();
    const answer = await browser.get(address);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]+"$/);

    for (const known of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
      const unchanged = await browser.get(address, { 'if-none-match': known });
      expect(unchanged.status).toBe(304);
      expect(await unchanged.text()).toBe('');
      expect(unchanged.headers.get('etag')).toBe(etag);
      expect(unchanged.headers.get('cache-control')).toBe(answer.headers.get('cache-control'));
      expect(unchanged.headers.get('vary')).toBe(answer.headers.get('vary'));
      expect(unchanged.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect((await browser.get(address, { 'if-none-match': '"other"' })).status).toBe(200);
  },
);

test.each(PUBLIC)(
  '%s is the same with a session, and says that cookies make no difference',
  async (address) => {
    const [reader, anyone] = [await paper.account('Ada', 'subscriber'), paper.browser()];
    const [theirs, everyones] = [await reader.get(address), await anyone.get(address)];
    expect(theirs.headers.get('vary')).toBeNull();
    expect(theirs.headers.get('cache-control')).toMatch(/^public/);
    expect(theirs.headers.get('etag')).toBe(everyones.headers.get('etag'));
  },
);

test.each(BOTH)(
  "%s is one reader's own with any cookie, and caches are told that cookies matter",
  async (address) => {
    const anyone = await paper.browser().get(address);
    expect(anyone.headers.get('vary')).toBe('Cookie');
    for (const cookie of ['lede.meter=x', 'lede.session_token=x', 'theme=dark']) {
      const answer = await paper.browser().get(address, { cookie });
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('vary')).toBe('Cookie');
      expect(answer.headers.get('etag')).toBeNull();
    }
  },
);

test.each(PERSONAL)('%s is kept by no cache, with a session or without', async (address) => {
  for (const browser of [paper.browser(), await paper.account('Ada')]) {
    const answer = await browser.get(address, { 'if-none-match': '*' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
  }
});

test('a correction changes the tag, and so everyone gets it', async () => {
  const browser = paper.browser();
  const etag = (await browser.get('/api/articles')).headers.get('etag') ?? '';
  await paper.publish({ slug: 'a-story', headline: 'Corrected' });
  const answer = await browser.get('/api/articles', { 'if-none-match': etag });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Corrected');
});
