import { createServer } from 'node:net';
import { once } from 'node:events';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGet } from '../../src/api/web/get.ts';
import { publicLookup, type Resolve } from '../../src/api/web/resolve.ts';
import { WebError } from '../../src/api/web/webError.ts';
import { startWebServer } from '../support/webServer.ts';

const LIMITS = { connect: 2_000, silence: 5_000, whole: 5_000, size: 10_000 };
const MEGABYTE = 1_048_576;
const BODY = 'The tide is out. '.repeat(20);
const encoded: Record<string, Buffer> = {
  gzip: gzipSync(BODY),
  br: brotliCompressSync(BODY),
  deflate: deflateSync(BODY),
  raw: deflateRawSync(BODY),
  bomb: gzipSync(Buffer.alloc(50 * MEGABYTE)),
  broken: Buffer.from('not gzip at all'),
  klingon: Buffer.from(BODY),
};
const ENCODING: Record<string, string> = { raw: 'deflate', bomb: 'gzip', broken: 'gzip' };

let server: Awaited<ReturnType<typeof startWebServer>>;
let asked: string[] = [];
beforeAll(async () => {
  server = await startWebServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const [, kind = '', more = ''] = path.split('/');
    const body = encoded[kind];
    if (body) return response.setHeader('content-encoding', ENCODING[kind] ?? kind).end(body);
    switch (kind) {
      case 'hop':
        return response
          .writeHead(302, { location: more === '0' ? '/gzip' : `/hop/${Number(more) - 1}` })
          .end();
      case 'circle':
        return response.writeHead(301, { location: more === 'a' ? '/circle/b' : '/circle/a' }).end();
      case 'away':
        return response.writeHead(302, { location: decodeURIComponent(more) }).end();
      case 'trickle':
        return void drip(response);
      case 'endless':
        return void flood(response);
      case 'large':
        return response.writeHead(200, { 'content-length': '20000' }).end(Buffer.alloc(20_000));
      case 'short':
        response.writeHead(200, { 'content-length': '5000' });
        response.write('only this');
        return response.destroy();
      case 'silent':
        return undefined;
      default:
        return response.writeHead(404).end('nothing here');
    }
  });
});
afterAll(() => server.close());

function drip(response: { write(text: string): boolean; destroyed: boolean }): void {
  const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write('x')), 20);
}
function flood(response: {
  write(bytes: Buffer): boolean;
  once(event: 'drain', then: () => void): unknown;
  destroyed: boolean;
}): void {
  while (!response.destroyed && response.write(Buffer.alloc(MEGABYTE)));
  if (!response.destroyed) response.once('drain', () => flood(response));
}

const open = createGet(true);
const at = (path: string) => `${server.url}/${path}`;

test.each(['gzip', 'br', 'deflate', 'raw'])('a body in %s is decoded', async (kind) => {
  const { status, bytes } = await open(at(kind), LIMITS);
  expect([status, Buffer.from(bytes).toString()]).toEqual([200, BODY]);
});

test('redirects are followed to the fifth, and the last address is told', async () => {
  expect(await open(at('hop/4'), LIMITS)).toMatchObject({ status: 200, url: at('gzip') });
  expect(await open(at('missing'), LIMITS)).toMatchObject({ status: 404 });
});

test.each([
  ['more redirects than that', 'hop/5', /hop\/5 redirects more than 5 times\.$/],
  ['redirects in a circle', 'circle/a', /circle\/a redirects in a circle\.$/],
  [
    'a redirect to a file',
    `away/${encodeURIComponent('file:///etc/passwd')}`,
    /away\/\S+ redirects, but file:\/\/\/etc\/passwd is not on the web: only http and https/,
  ],
  ['a redirect to nowhere', `away/${encodeURIComponent('http://[broken')}`, /is not a web address/],
  ['a bomb', 'bomb', /bomb is larger than/],
  ['a body without an end', 'endless', /endless is larger than/],
  ['a body that says that it is too large', 'large', /large is larger than/],
  ['a body that breaks off', 'short', /short can't be fetched: .*\.$/],
  ['gzip that is none', 'broken', /broken can't be fetched: its gzip can't be decoded\.$/],
  ['an encoding that nobody asked for', 'klingon', /an encoding that nobody asked for \(klingon\)\.$/],
])('%s ends in one sentence with the address', async (_, path, sentence) => {
  const failed = await open(at(path), LIMITS).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(WebError);
  expect(failed).toMatchObject({ message: expect.stringMatching(sentence) });
});

test.each(['trickle', 'silent'])('a server that is %s is cut off when the time is over', async (path) => {
  const hurried = { ...LIMITS, whole: 300 };
  await expect(open(at(path), hurried)).rejects.toThrow(`${at(path)} took longer than 0.3 s.`);
});

test('a server that takes the connection and then says nothing is given up soon', async () => {
  await expect(open(at('silent'), { ...LIMITS, silence: 100 })).rejects.toMatchObject({
    message: `${at('silent')} doesn't answer: nothing came for 0.1 s.`,
    isHostTrouble: true,
  });
});

test('a server that speaks no TLS is said in a few words', async () => {
  const address = at('gzip').replace('http:', 'https:');
  await expect(open(address, LIMITS)).rejects.toThrow(
    `${address} can't be fetched: what it speaks is not TLS.`,
  );
});

test('a host that never finishes the handshake of TLS is given up as one that does not answer', async () => {
  const mute = createServer().listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const address = mute.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await expect(open(`https://127.0.0.1:${port}/`, { ...LIMITS, connect: 200 })).rejects.toMatchObject({
    message: `https://127.0.0.1:${port}/ doesn't answer: no connection in 0.2 s.`,
    isHostTrouble: true,
  });
  mute.close();
});

/** Gives these addresses for every name, one after the other. */
function resolving(...addresses: string[]): Resolve & { count: number } {
  const resolve = Object.assign(
    (_: string, done: Parameters<Resolve>[1]) => {
      const address = addresses[Math.min(resolve.count, addresses.length - 1)] ?? '';
      resolve.count += 1;
      done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    },
    { count: 0 },
  );
  return resolve;
}

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://0/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:db8::1]/',
])('%s is on a private network, and is not asked', async (address) => {
  await expect(createGet(false)(address, LIMITS)).rejects.toThrow(/is on a private network/);
});

test('a name is resolved before it is asked, and refused where any of its addresses is private', async () => {
  asked = [];
  for (const address of ['127.0.0.1', '::1', '::ffff:192.168.0.1', '10.0.0.1']) {
    const get = createGet(false, resolving(address));
    await expect(get(`http://paper.example:${server.port}/gzip`, LIMITS)).rejects.toThrow(
      `http://paper.example:${server.port}/gzip is not asked: ${address} is on a private network`,
    );
  }
  expect(asked).toEqual([]);
});

test('a connection is given the very addresses that were checked, and the name is looked up once', () => {
  // A host that rebinds its name answers with a public address first, and then with one of this machine.
  const resolve = resolving('9.9.9.9', '127.0.0.1');
  const given: unknown[] = [];
  publicLookup(resolve)('paper.example', { all: true }, (error, addresses) => given.push(error, addresses));
  expect(given).toEqual([null, [{ address: '9.9.9.9', family: 4 }]]);
  expect(resolve.count).toBe(1);
});
