import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressedAnswer } from '../../src/entry/host/compressed.ts';

const LONG = JSON.stringify({ words: 'so many words, '.repeat(500) });
const VERY_LONG = JSON.stringify({ words: 'so many words, '.repeat(20_000) });

const sent = (body: string | ReadableStream, encodings: string, headers: Record<string, string> = {}) =>
  compressedAnswer(
    new Response(body, { headers: { 'content-type': 'application/json', vary: 'Cookie', ...headers } }),
    new Request('http://paper.test/api/front', { headers: { 'accept-encoding': encodings } }),
  );
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

test.each([LONG, VERY_LONG])('an answer is sent as small as the request takes it', async (body) => {
  const brotli = await sent(body, 'gzip, deflate, br');
  expect(brotli.headers.get('content-encoding')).toBe('br');
  expect(brotli.headers.get('vary')).toBe('Cookie, Accept-Encoding');
  expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(body);

  const gzip = await sent(body, 'gzip;q=1.0, br;q=0');
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(body);
});

test.each(['', 'identity', 'br;q=0, gzip;q=0.0', 'brotli'])(
  'who takes "%s" gets an answer as it is',
  async (encodings) => {
    const answer = await sent(LONG, encodings);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    expect(await answer.text()).toBe(LONG);
  },
);

test('a few words, a picture and what goes on as long as it lasts are sent as they are', async () => {
  expect(await (await sent('{"count":1}', 'br')).text()).toBe('{"count":1}');
  expect(await (await sent(LONG, 'br', { 'content-type': 'image/avif' })).text()).toBe(LONG);
  const stream = new ReadableStream({ start: (writer) => writer.enqueue(new TextEncoder().encode('first')) });
  const live = await sent(stream, 'br', {
    'content-type': 'text/event-stream',
    'cache-control': 'private, no-store, no-transform',
  });
  const reader = live.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
  await reader?.cancel();
});
