import { afterAll, beforeAll, expect, test } from 'vitest';
import { storePicture } from '../../src/api/newsroom/pictures/storePicture.ts';
import { createHost } from '../../src/entry/host/server.ts';
import { problemOf } from '../support/answers.ts';
import { ORIGIN, START, startApi } from '../support/api.ts';
import { twoHalves } from '../support/pictures.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let src: string;
let avif: string;
beforeAll(async () => {
  paper = await startApi();
  const stored = await storePicture(paper.services.db, await twoHalves(900, 600).jpeg().toBuffer(), START);
  src = stored.src;
  avif = src.replace('800.webp', '900.avif');
});
afterAll(() => paper.close());

test('a file may be kept for good by any cache, and is nobody’s own', async () => {
  const [reader, anyone] = [await paper.account('Ada'), paper.browser()];
  for (const browser of [reader, anyone]) {
    const answer = await browser.get(avif);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/avif');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('vary')).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const body = await answer.arrayBuffer();
    expect(answer.headers.get('content-length')).toBe(String(body.byteLength));
  }
});

test('who has a file already is not sent it again', async () => {
  const browser = paper.browser();
  const etag = (await browser.get(src)).headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await browser.get(src, { 'if-none-match': known });
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('etag')).toBe(etag);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  }
  expect((await browser.get(src, { 'if-none-match': '"other"' })).status).toBe(200);
  expect((await browser.get(avif, { 'if-none-match': etag })).status).toBe(200);
});

test('HEAD answers as GET does, without the body', async () => {
  const [head, get] = [await paper.browser().request('HEAD', src), await paper.browser().get(src)];
  expect(await head.text()).toBe('');
  const kept = (answer: Response) => [...answer.headers].filter(([name]) => name !== 'x-request-id');
  expect(kept(head)).toEqual(kept(get));
});

test.each([
  ['a width that it has no file of', () => src.replace('800', '801')],
  ['another kind', () => src.replace('webp', 'jpeg')],
  ['an unknown picture', () => `/api/pictures/${'x'.repeat(22)}-800.webp`],
  ['a path', () => '/api/pictures/..%2F..%2Fpackage.json'],
  ['a NUL', () => '/api/pictures/%00'],
  ['no name', () => '/api/pictures/'],
])('%s is not there, also for who says to have it', async (_, address) => {
  await problemOf(await paper.browser().get(address()), 'notFound');
  await problemOf(await paper.browser().get(address(), { 'if-none-match': '*' }), 'notFound');
});

test('a file can be read and nothing else', async () => {
  const answer = await paper.browser().put(src, {});
  await problemOf(answer, 'methodNotAllowed');
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

test('the host sends it as it is: pictures are compressed already', async () => {
  const host = createHost({
    api: paper.api,
    services: paper.services,
    files: async () => null,
    page: () => Promise.reject(new Error('No page was asked for.')),
    ping: paper.database.ping,
  });
  for (const address of [src, avif]) {
    const request = new Request(ORIGIN + address, { headers: { 'accept-encoding': 'gzip, br' } });
    const answer = await host(request);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-length')).toBe(String((await answer.arrayBuffer()).byteLength));
  }
});
