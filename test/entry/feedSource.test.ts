import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGet } from '../../src/api/web/get.ts';
import { CommandError } from '../../src/entry/newsroom/command.ts';
import { openFeed } from '../../src/entry/newsroom/feedSource.ts';
import { nowhere } from '../support/importMeans.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lede-feed-'));
  await writeFile(path.join(folder, 'whole.rss'), '<rss><channel><title>F</title></channel></rss>');
  await writeFile(path.join(folder, 'cut.rss'), '<rss>\n<channel><title>F');
  await writeFile(path.join(folder, 'large.rss'), '<rss>');
  await truncate(path.join(folder, 'large.rss'), 50 * 1024 * 1024);
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
});
afterAll(() => rm(folder, { recursive: true }));

const open = (source: string) => openFeed(source, createGet(false, nowhere));

test('a feed in a file is known by the file where it doesn’t name itself', async () => {
  const { feed, id } = await open(path.join(folder, 'whole.rss'));
  expect([feed.title, id]).toEqual(['F', expect.stringMatching(/^file:.*whole\.rss$/)]);
});

test.each([
  ['a file that isn’t there', 'none.rss', "The feed @/none.rss can't be read: there is no such file."],
  ['a folder', '.', 'The feed @ is no file.'],
  ['a pipe, which might never end', 'pipe', 'The feed @/pipe is no file.'],
  ['50 MB', 'large.rss', 'The feed @/large.rss is larger than 32 MB.'],
  [
    'a feed that is cut off',
    'cut.rss',
    "@/cut.rss, line 2, column 18: The feed breaks off before its end: <title> of line 2, column 10 isn't closed.",
  ],
])('%s is one sentence with the place', async (_, name, sentence) => {
  const failed = await open(path.join(folder, name)).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(CommandError);
  expect(failed).toHaveProperty('message', sentence.replaceAll('@', folder));
});

test('an address that is none of the web’s, or is at home, is one sentence', async () => {
  await expect(open('ftp://quay.example/feed')).rejects.toThrow(
    'ftp://quay.example/feed is not on the web: only http and https are asked.',
  );
  await expect(open('http://127.0.0.1/feed')).rejects.toThrow('127.0.0.1 is on a private network');
});
