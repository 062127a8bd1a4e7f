import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFiles } from '../../src/entry/host/files.ts';

let folder: string;
let files: Awaited<ReturnType<typeof createFiles>>;

const SCRIPT = 'export const words = "so many words, so many words";';
const get = (name: string, headers: Record<string, string> = {}) =>
  files(new Request(`http://paper.test${name}`, { headers }));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lede-files-'));
  await mkdir(path.join(folder, 'client/assets'), { recursive: true });
  await mkdir(path.join(folder, 'client/.vite'));
  const written = {
    'secret.json': '{}',
    'client/icon.svg': '<svg/>',
    'client/index.html': '<!doctype html>',
    'client/print.avif': 'pixels',
    'client/assets/entry.js': SCRIPT,
    'client/.vite/manifest.json': '{}',
  };
  for (const [name, text] of Object.entries(written)) await writeFile(path.join(folder, name), text);
  files = await createFiles(path.join(folder, 'client'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a script is sent compressed, and for good', async () => {
  const answer = await get('/assets/entry.js', { 'accept-encoding': 'gzip, br' });
  expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer?.headers.get('cache-control')).toContain('immutable');
  expect(answer?.headers.get('content-encoding')).toBe('br');
  expect(answer?.headers.get('vary')).toBe('Accept-Encoding');
  const bytes = (await answer?.arrayBuffer()) ?? new ArrayBuffer();
  expect(brotliDecompressSync(bytes).toString()).toBe(SCRIPT);
});

test('a picture is sent as it is, and may change', async () => {
  const answer = await get('/print.avif', { 'accept-encoding': 'gzip, br' });
  expect(answer?.headers.get('content-type')).toBe('image/avif');
  expect(answer?.headers.get('content-encoding')).toBeNull();
  expect(answer?.headers.get('cache-control')).toBe('public, max-age=86400');
  expect(await answer?.text()).toBe('pixels');
});

test('what a browser has already is not sent again', async () => {
  const etag = (await get('/icon.svg'))?.headers.get('etag') ?? '';
  const answer = await get('/icon.svg', { 'if-none-match': etag });
  expect(answer?.status).toBe(304);
  expect(answer?.headers.get('etag')).toBe(etag);
  expect(await answer?.text()).toBe('');
});

test.each([
  '/',
  '/index.html',
  '/.vite/manifest.json',
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets/',
  '/assets/later.js',
  '/icon.svg%00',
  '/toString',
])('%s is none of the build’s files', async (name) => {
  expect(await get(name)).toBeNull();
});

test('a file that came after the start is not served', async () => {
  await writeFile(path.join(folder, 'client/later.js'), '');
  expect(await get('/later.js')).toBeNull();
});
