import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pollDue, startPolling, type Polling } from '../../src/api/jobs/pollFeeds.ts';
import { createGet } from '../../src/api/web/get.ts';
import { enlistFeeds } from '../../src/api/store/feeds.ts';
import { feeds } from '../../src/api/store/tables.ts';
import { getAlerts } from '../../src/contract/alerts.ts';
import { answerOf } from '../support/answers.ts';
import { START, startApi } from '../support/api.ts';
import { meansOf } from '../support/importMeans.ts';
import { startWebServer } from '../support/webServer.ts';

const MINUTE = 60_000;

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

let paper: Awaited<ReturnType<typeof startApi>>;
let web: Awaited<ReturnType<typeof startWebServer>>;
let answers: Record<string, Answer | 'never'> = {};
let asked: { path: string; headers: IncomingHttpHeaders }[] = [];
let heard: (() => void) | null = null;
let now = START;

beforeAll(async () => {
  paper = await startApi({ clock: () => now });
  web = await startWebServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    heard?.();
    const answer = answers[path] ?? { status: 404 };
    if (answer === 'never') return;
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '');
  });
});
afterAll(async () => {
  await web.close();
  await paper.close();
});
beforeEach(async () => {
  await paper.services.db.delete(feeds);
  answers = {};
  asked = [];
  paper.logged.length = 0;
});

const feedOf = (...titles: string[]) =>
  JSON.stringify({
    title: 'F',
    items: titles.map((title) => ({ id: title, title, content_text: `${title}.` })),
  });
function pollingOf(...paths: string[]): Polling {
  const { db, log } = paper.services;
  const means = meansOf(paper, createGet(true));
  return { db, log, means, feeds: paths.map((path) => web.url + path), every: 15 * MINUTE };
}
/** Lets time pass, in minutes, and polls what is due then; the paths that were asked. */
async function after(minutes: number, ...pollings: Polling[]): Promise<string[]> {
  now = new Date(now.getTime() + minutes * MINUTE);
  asked = [];
  await Promise.all(pollings.map((polling) => pollDue(polling, new AbortController().signal)));
  return asked.map(({ path }) => path);
}
const enlist = ({ db, feeds: urls }: Polling) => enlistFeeds(db, urls, now);
const status = async (slug: string) => (await paper.browser().get(`/api/articles/${slug}`)).status;
const row = async () => (await paper.services.db.select().from(feeds))[0];

test('new items become stories at the next poll, and the server is asked only for what has changed', async () => {
  const polling = pollingOf('/a');
  answers['/a'] = {
    body: feedOf('Polled one'),
    headers: { etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' },
  };
  await enlist(polling);
  expect(await after(0, polling)).toEqual(['/a']);
  expect(await status('polled-one')).toBe(200);
  expect(await after(14, polling)).toEqual([]);

  answers['/a'] = { status: 304 };
  expect(await after(1, polling)).toEqual(['/a']);
  expect(asked[0]?.headers).toMatchObject({
    'if-none-match': '"1"',
    'if-modified-since': 'Mon, 23 Nov 2026 10:00:00 GMT',
  });
  answers['/a'] = { body: feedOf('Polled two', 'Polled one') };
  await after(15, polling);
  expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"1"' });
  expect(await status('polled-two')).toBe(200);
  expect(await row()).toMatchObject({ etag: null, failures: 0, lastError: null });
});

test('a new item of a topic that a reader follows is in the reader’s alerts', async () => {
  const polling = pollingOf('/a');
  const items = (...titles: string[]) =>
    JSON.stringify({
      title: 'F',
      items: titles.map((title) => ({ id: title, title, content_text: `${title}.`, tags: ['Polled topic'] })),
    });
  answers['/a'] = { body: items('Before the follow') };
  await enlist(polling);
  await after(0, polling);
  const ada = await paper.account('Ada');
  expect((await ada.put('/api/me/follows/polled-topic', { level: 'inPage' })).ok).toBe(true);
  answers['/a'] = { body: items('After the follow', 'Before the follow') };
  await after(15, polling);
  const alerts = await answerOf(getAlerts, await ada.get('/api/me/alerts'));
  expect(alerts.items.map(({ article }) => article.headline)).toEqual(['After the follow']);
});

test('of several hosts on one database one asks, and each of the feeds once', async () => {
  const paths = ['/a', '/b', '/c', '/d', '/e', '/f'];
  for (const path of paths) answers[path] = { body: feedOf(`Shared ${path.slice(1)}`) };
  await enlist(pollingOf(...paths));
  await enlist(pollingOf(...paths));
  expect((await after(0, pollingOf(...paths), pollingOf(...paths))).toSorted()).toEqual(paths);
});

test('a feed in trouble is asked ever more rarely, said once, and holds up no other', async () => {
  const polling = pollingOf('/bad', '/good');
  answers['/bad'] = { body: '<rss><channel><item>' };
  answers['/good'] = { body: feedOf('Good') };
  await enlist(polling);
  expect((await after(0, polling)).toSorted()).toEqual(['/bad', '/good']);
  expect(await status('good')).toBe(200);
  expect(await after(15, polling)).toEqual(['/good']);
  expect((await after(15, polling)).toSorted()).toEqual(['/bad', '/good']);
  expect(await after(59, polling)).toEqual(['/good']);
  expect(await after(1, polling)).toEqual(['/bad']);
  const told = () => paper.logged.filter((line) => line.includes('feed not read'));
  expect(told()).toHaveLength(1);
  const sentence = `${web.url}/bad, line 1, column 21: The feed breaks off before its end: <item> of line 1, column 15 isn't closed.`;
  expect(JSON.parse(told()[0] ?? '')).toMatchObject({ feed: `${web.url}/bad`, error: sentence });

  answers['/bad'] = { status: 500 };
  await after(1_440, polling);
  expect(told()).toHaveLength(2);
  answers['/bad'] = { body: feedOf('Better') };
  await after(1_440, polling);
  expect(await status('better')).toBe(200);
  expect(paper.logged.filter((line) => line.includes('feed read again'))).toHaveLength(1);
});

test('the server’s wishes are respected: Retry-After, and how long its answer is fresh', async () => {
  const polling = pollingOf('/a');
  await enlist(polling);
  answers['/a'] = { status: 429, headers: { 'retry-after': '7200' } };
  await after(0, polling);
  answers['/a'] = { body: feedOf('Late'), headers: { 'cache-control': 'max-age=3600' } };
  expect(await after(119, polling)).toEqual([]);
  expect(await after(1, polling)).toEqual(['/a']);
  expect(await after(59, polling)).toEqual([]);
  expect(await after(1, polling)).toEqual(['/a']);
});

test('a feed that has moved is read where it is now, and a server’s date for trying again is kept', async () => {
  const polling = pollingOf('/a');
  await enlist(polling);
  answers['/a'] = { status: 301, headers: { location: '/b' } };
  answers['/b'] = { body: feedOf('Moved'), headers: { etag: '"b"' } };
  expect(await after(0, polling)).toEqual(['/a', '/b']);
  expect(await status('moved')).toBe(200);
  answers['/b'] = { status: 304 };
  await after(15, polling);
  expect(asked.at(-1)).toMatchObject({ path: '/b', headers: { 'if-none-match': '"b"' } });

  const later = new Date(now.getTime() + 75 * MINUTE).toUTCString();
  answers['/b'] = { status: 503, headers: { 'retry-after': later } };
  await after(15, polling);
  expect(await after(59, polling)).toEqual([]);
  expect(await after(1, polling)).toEqual(['/a', '/b']);
});

test('a feed that is gone is not asked again, until a host starts anew', async () => {
  const polling = pollingOf('/a');
  await enlist(polling);
  answers['/a'] = { status: 410 };
  expect(await after(0, polling)).toEqual(['/a']);
  expect(await after(60 * 24 * 365, polling)).toEqual([]);
  expect(paper.logged.join()).toMatch(/feed is gone; take it out of FEEDS/);
  await enlist(polling);
  expect(await after(0, polling)).toEqual(['/a']);
});

test('a host that stops gives up the feed it waits for, and another asks it at once', async () => {
  const polling = pollingOf('/slow');
  answers['/slow'] = 'never';
  const begun = new Promise<void>((resolve) => (heard = resolve));
  const stop = startPolling(polling);
  await begun;
  heard = null;
  await stop();
  expect(paper.logged).toEqual([]);
  answers['/slow'] = { body: feedOf('Taken over') };
  expect(await after(0, pollingOf('/slow'))).toEqual(['/slow']);
});
