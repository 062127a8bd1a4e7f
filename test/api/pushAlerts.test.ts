import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getAlertSettings } from '../../src/contract/alertSettings.ts';
import { getPushKey } from '../../src/contract/push.ts';
import { announcements, deliveries, follows, pushSubscriptions } from '../../src/api/store/tables.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { PUSH_KEYS, START, startApi, type Browser } from '../support/api.ts';
import { deliver, deliveringOf } from '../support/deliveries.ts';
import { createPushBrowser, startPushService, vapidOf } from '../support/pushService.ts';

const MINUTE = 60_000;
const ADDRESS = '/api/me/push-subscriptions';
let paper: Awaited<ReturnType<typeof startApi>>;
let service: Awaited<ReturnType<typeof startPushService>>;
let now = START;

beforeAll(async () => {
  paper = await startApi();
  service = await startPushService();
  await paper.publish({ topics: ['Harbour'] });
});
afterAll(async () => {
  await paper.close();
  await service.close();
});
beforeEach(async () => {
  const { db } = paper.database;
  for (const table of [deliveries, follows, pushSubscriptions]) await db.delete(table);
  await db.update(announcements).set({ queuedAt: now });
  service.answers.clear();
  service.pushed.length = 0;
});

function pass(minutes: number) {
  now = new Date(now.getTime() + minutes * MINUTE);
  paper.travelTo(now);
}
async function follow(browser: Browser, ...paths: string[]) {
  const browsers = paths.map((path) => createPushBrowser(service.url + path));
  for (const { subscription } of browsers)
    expect((await browser.put(ADDRESS, { ...subscription, lang: 'he' })).status).toBe(204);
  await browser.put('/api/me/alert-settings', { quietHours: null });
  await browser.put('/api/me/follows/harbour', { level: 'instant' });
  pass(1);
  return browsers;
}
const publish = (story: Parameters<typeof paper.publish>[0] = {}) => {
  pass(1);
  return paper.publish({ topics: ['Harbour'], publishedAt: now.toISOString(), ...story });
};
// No mail goes out here: nobody has a confirmed address.
const tell = () => deliver(deliveringOf(paper, 'smtp://127.0.0.1:9'));
const paths = () => service.pushed.map(({ path }) => path).toSorted();
const kept = async () =>
  (await paper.database.db.select().from(pushSubscriptions)).map(
    ({ endpoint }) => new URL(endpoint).pathname,
  );

test('a guest who follows a topic is pushed its story, in their browser’s language, once for each browser', async () => {
  const [phone, desk] = await follow(paper.browser(), '/phone', '/desk');
  const { article } = await publish({
    headline: 'مصنع الثلج',
    lang: 'ar',
    standfirst: 'يعود',
    access: 'subscriber',
  });
  await tell();
  await tell();
  expect(paths()).toEqual(['/desk', '/phone']);
  const message = {
    title: 'مصنع الثلج',
    body: 'يعود',
    url: `/he/article/${encodeURIComponent(article.slug)}`,
    tag: article.slug,
    lang: 'ar',
    dir: 'rtl',
  };
  for (const [browser, path] of [
    [phone, '/phone'],
    [desk, '/desk'],
  ] as const) {
    const request = service.pushed.find((one) => one.path === path);
    expect(request && browser?.read(request.body)).toEqual(message);
    expect(request?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' });
    expect(request?.headers.topic).toMatch(/^[0-9a-f]{32}$/);
    expect(request && vapidOf(request.headers)).toMatchObject({
      isSigned: true,
      key: PUSH_KEYS.publicKey,
      aud: service.url,
      sub: PUSH_KEYS.subject,
    });
  }
});

test.each([404, 410])(
  'a browser that its push service answers %i for is forgotten; the reader’s other is pushed to',
  async (status) => {
    await follow(paper.browser(), '/gone', '/here');
    service.answers.set('/gone', status);
    await publish();
    await tell();
    expect(paths()).toEqual(['/gone', '/here']);
    expect(await kept()).toEqual(['/here']);
    expect(await paper.database.db.select().from(deliveries)).toMatchObject([{ state: 'sent', attempts: 0 }]);
  },
);

test('what waits for a guest goes out, once, after they signed up', async () => {
  const browser = paper.browser();
  await follow(browser, '/phone');
  await publish();
  service.answers.set('/phone', 500);
  await tell();
  await browser.signUp('Ida');
  service.answers.clear();
  pass(10);
  await tell();
  await tell();
  expect(paths()).toEqual(['/phone', '/phone']);
});

test('a push service in trouble is tried again, and bears the same topic', async () => {
  await follow(paper.browser(), '/busy');
  service.answers.set('/busy', 500);
  await publish();
  await tell();
  const [row] = await paper.database.db.select().from(deliveries);
  expect(row).toMatchObject({ state: 'waiting', attempts: 1, lastError: `${service.url} answered 500.` });
  service.answers.clear();
  pass(1);
  await tell();
  expect(paths()).toEqual(['/busy', '/busy']);
  expect(new Set(service.pushed.map(({ headers }) => headers.topic)).size).toBe(1);
});

test('a push service that hangs holds up no other’s, and is left alone for a while', async () => {
  const other = await startPushService();
  for (let at = 0; at < 25; at += 1) await follow(paper.browser(), `/hangs-${at}`);
  const reader = paper.browser();
  await follow(reader);
  const { subscription } = createPushBrowser(`${other.url}/quick`);
  await reader.put(ADDRESS, { ...subscription, lang: 'en' });
  for (let at = 0; at < 25; at += 1) service.answers.set(`/hangs-${at}`, 'hangs');
  await publish();
  await tell();
  expect(other.pushed).toHaveLength(1);
  const rows = await paper.database.db.select().from(deliveries);
  expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(1);
  // Those that hung have failed once; those that came after weren't tried at all.
  expect(service.pushed.length).toBeLessThan(25);
  await other.close();
});

test('only addresses that may be pushed to are taken: https, and not of a private network', async () => {
  const closed = await startApi({ pushing: { key: PUSH_KEYS.publicKey, allowPrivate: false } });
  const { subscription } = createPushBrowser('https://push.example/1');
  const browser = closed.browser();
  for (const endpoint of [
    'http://push.example/1',
    'https://127.0.0.1/1',
    'https://[::1]/1',
    'https://10.1.2.3/1',
  ]) {
    const said = await problemOf(await browser.put(ADDRESS, { ...subscription, endpoint }), 'invalid');
    expect(said.errors).toEqual([{ pointer: '/endpoint', code: 'notAnEndpoint' }]);
  }
  expect((await browser.put(ADDRESS, subscription)).status).toBe(204);
  await closed.close();
});

test('a paper without keys says so, and takes no subscription', async () => {
  const without = await startApi({ pushing: { key: null, allowPrivate: true } });
  const browser = without.browser();
  expect(await answerOf(getPushKey, await browser.get('/api/push-key'))).toEqual({ key: null });
  const { subscription } = createPushBrowser('https://push.example/1');
  await problemOf(await browser.put(ADDRESS, subscription), 'unavailable');
  await without.close();
});

test('an address that took another’s place keeps its language, and the newest twenty browsers count', async () => {
  const reader = paper.browser();
  await follow(reader, '/old');
  const { subscription } = createPushBrowser(`${service.url}/new`);
  await reader.put(ADDRESS, { ...subscription, replaces: `${service.url}/old` });
  expect(await paper.database.db.select().from(pushSubscriptions)).toMatchObject([
    { endpoint: `${service.url}/new`, lang: 'he' },
  ]);
  pass(1);
  await follow(reader, ...Array.from({ length: 20 }, (_, at) => `/${at}`));
  expect(await kept()).toHaveLength(20);
  expect(await kept()).not.toContain('/new');
});

test('a reader takes back their own subscription and nobody else’s; a browser is the reader’s who had it last', async () => {
  const [ada, bo] = [await paper.account('Ada'), await paper.account('Bo')];
  await follow(ada, '/shared');
  const endpoint = `${service.url}/shared`;
  expect((await bo.request('DELETE', ADDRESS, { body: { endpoint } })).status).toBe(204);
  expect(await kept()).toEqual(['/shared']);
  await follow(bo, '/shared');
  expect((await ada.request('DELETE', ADDRESS, { body: { endpoint } })).status).toBe(204);
  expect(await kept()).toEqual(['/shared']);
  await publish();
  await tell();
  expect(paths()).toEqual(['/shared']);
  await bo.request('DELETE', ADDRESS, { body: { endpoint } });
  expect(await kept()).toEqual([]);
});

test('a reader is told whether any browser of theirs is pushed to: until the last is given back, or is gone', async () => {
  const reader = paper.browser();
  const isPushed = async () =>
    (await answerOf(getAlertSettings, await reader.get('/api/me/alert-settings'))).pushed;
  expect(await isPushed()).toBe(false);
  await follow(reader, '/phone', '/desk');
  expect(await isPushed()).toBe(true);
  await reader.request('DELETE', ADDRESS, { body: { endpoint: `${service.url}/phone` } });
  expect(await isPushed()).toBe(true);
  service.answers.set('/desk', 410);
  await publish();
  await tell();
  expect(await isPushed()).toBe(false);
});
