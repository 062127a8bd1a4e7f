import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PageDocument } from '../../src/entry/host/documents.ts';
import { createPageCache, toKept, type KeptPage } from '../../src/entry/host/pageCache.ts';

const MINUTE = 60_000;
const page = (html: string, status = 200): PageDocument => ({ status, location: null, html, policy: {} });
const textOf = ({ body }: KeptPage) => Buffer.from(body.plain).toString();

/** A cache whose pages count their renderings, on a clock of its own. */
function countingCache(status = 200) {
  let [rendered, now] = [0, 0];
  const cache = createPageCache(
    async (address) => page(`${address} ${(rendered += 1)}`, status),
    () => now,
  );
  return {
    cache,
    read: async (address: string) => textOf(await cache.get(address)),
    pass: (time: number) => (now += time),
  };
}

test('many requests for a page are one rendering', async () => {
  const { read } = countingCache();
  expect(await Promise.all([read('/'), read('/'), read('/topics')])).toEqual(['/ 1', '/ 1', '/topics 2']);
  expect(await read('/')).toBe('/ 1');
});

test('a page is rendered anew after five minutes', async () => {
  const { read, pass } = countingCache();
  await read('/');
  pass(5 * MINUTE - 1);
  expect(await read('/')).toBe('/ 1');
  pass(1);
  expect(await read('/')).toBe('/ 2');
});

test('a page from while the clock was ahead is rendered anew once that is right again', async () => {
  const { read, pass } = countingCache();
  pass(365 * 24 * 60 * MINUTE);
  expect(await read('/')).toBe('/ 1');
  pass(-365 * 24 * 60 * MINUTE);
  expect(await read('/')).toBe('/ 2');
});

test('what the newsroom changes is seen at the next request, whatever was being rendered meanwhile', async () => {
  let finish = (_: PageDocument) => undefined as void;
  let rendered = 0;
  const cache = createPageCache(
    () => {
      rendered += 1;
      return rendered === 1 ? new Promise((resolve) => (finish = resolve)) : Promise.resolve(page('after'));
    },
    () => 0,
  );
  const early = cache.get('/');
  cache.clear();
  finish(page('before'));
  expect(textOf(await early)).toBe('before');
  expect(textOf(await cache.get('/'))).toBe('after');
});

test('a missing page is not kept, and neither is a failure', async () => {
  const { read } = countingCache(404);
  expect([await read('/nothing'), await read('/nothing')]).toEqual(['/nothing 1', '/nothing 2']);
  let isUp = false;
  const cache = createPageCache(
    async () => {
      if (isUp) return page('up');
      throw new Error('The database is down.');
    },
    () => 0,
  );
  await expect(cache.get('/')).rejects.toThrow('The database is down.');
  isUp = true;
  expect(textOf(await cache.get('/'))).toBe('up');
});

test('however many addresses are asked for, only so many are kept, the oldest going first', async () => {
  const cache = createPageCache(
    async (address) => page(address),
    () => 0,
  );
  const first = cache.get('/0');
  for (let at = 1; at < 2_000; at += 1) void cache.get(`/${at}`);
  expect(cache.get('/0')).toBe(first);
  await cache.get('/one more');
  expect(cache.get('/0')).not.toBe(first);
});

test('a page is sent in any encoding as the same text, and named by it', async () => {
  const kept = await toKept(page('<h1>Ships</h1>'));
  expect(brotliDecompressSync(kept.body.br).toString()).toBe('<h1>Ships</h1>');
  expect(gunzipSync(kept.body.gzip).toString()).toBe('<h1>Ships</h1>');
  expect(kept.etag).toMatch(/^W\/"[\w-]+"$/);
  expect((await toKept(page('<h1>Ships</h1>'))).etag).toBe(kept.etag);
  expect((await toKept(page('<h1>Boats</h1>'))).etag).not.toBe(kept.etag);
});
