import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getAlerts, postAllAlertsRead, putAlert } from '../../src/contract/alerts.ts';
import { getFollows, putFollow } from '../../src/contract/follows.ts';
import { getMe } from '../../src/contract/me.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
let minutes = 0;

const minutesOn = () => {
  minutes += 1;
  paper.travelTo(new Date(START.getTime() + minutes * 60_000));
};
/** Publishes a story a minute on. */
const publish = async (...topics: string[]) => {
  minutesOn();
  return (await paper.publish({ topics })).article.slug;
};

beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ topics: ['Harbour', 'Labour', 'Opera'] });
});
afterAll(() => paper.close());
beforeEach(async () => {
  minutesOn();
  browser = await paper.account('Ada');
});

const inbox = async (of = browser) => (await answerOf(getAlerts, await of.get('/api/me/alerts'))).items;
const unread = async (of = browser) => (await answerOf(getMe, await of.get('/api/me'))).unreadAlerts;
const follow = async (topic: string, body?: unknown) =>
  answerOf(putFollow, await browser.put(`/api/me/follows/${topic}`, body));

test('only stories published since a topic was followed are alerts, the newest first', async () => {
  await publish('Harbour');
  await follow('harbour');
  expect(await inbox()).toEqual([]);
  const first = await publish('Harbour');
  const second = await publish('Harbour');
  await publish('Opera');
  expect((await inbox()).map(({ article }) => article.slug)).toEqual([second, first]);
  expect(await unread()).toBe(2);
});

test('a story on several followed topics is one alert that names them all', async () => {
  await follow('harbour');
  await follow('labour');
  await publish('Labour', 'Opera', 'Harbour');
  expect(await inbox()).toMatchObject([
    {
      reasons: [
        { slug: 'labour', name: 'Labour' },
        { slug: 'harbour', name: 'Harbour' },
      ],
      read: false,
    },
  ]);
  expect(await unread()).toBe(1);
});

test('a corrected story is no second alert', async () => {
  await follow('harbour');
  const slug = await publish('Harbour');
  minutesOn();
  await paper.publish({ slug, headline: 'Corrected', topics: ['Harbour', 'Labour'] });
  expect(await inbox()).toMatchObject([{ article: { slug, headline: 'Corrected' } }]);
});

test('what is no longer followed alerts no more, and following again starts anew', async () => {
  await follow('harbour');
  await publish('Harbour');
  expect((await browser.delete('/api/me/follows/harbour')).status).toBe(204);
  expect((await browser.delete('/api/me/follows/harbour')).status).toBe(204);
  expect(await inbox()).toEqual([]);
  minutesOn();
  await follow('harbour');
  expect(await inbox()).toEqual([]);
});

test('following what is followed changes its level and nothing else', async () => {
  const first = await follow('harbour', { level: 'weekly' });
  minutesOn();
  expect(await follow('harbour')).toEqual(first);
  expect(await follow('harbour', { level: 'instant' })).toEqual({ ...first, level: 'instant' });
  const { items } = await answerOf(getFollows, await browser.get('/api/me/follows'));
  expect(items).toEqual([
    { topic: { slug: 'harbour', name: 'Harbour' }, level: 'instant', since: first.since },
  ]);
});

test('follow, unfollow and follow at once end in one state, with no error', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      at % 2 ? browser.delete('/api/me/follows/harbour') : browser.put('/api/me/follows/harbour', {}),
    ),
  );
  for (const { status } of answers) expect([200, 204]).toContain(status);
  await follow('harbour');
  expect((await answerOf(getFollows, await browser.get('/api/me/follows'))).items).toHaveLength(1);
});

test('an alert is marked read and unread again, and opening its story reads it', async () => {
  await follow('harbour');
  const slug = await publish('Harbour');
  const mark = async (read: boolean) =>
    answerOf(putAlert, await browser.put(`/api/me/alerts/${slug}`, { read }));
  expect(await mark(true)).toMatchObject({ article: { slug }, read: true });
  expect(await unread()).toBe(0);
  expect(await mark(false)).toMatchObject({ read: false });
  expect(await unread()).toBe(1);
  await browser.put(`/api/me/reads/${slug}`);
  expect(await inbox()).toMatchObject([{ read: true }]);
});

test('all that stands in the inbox is read at once, and what comes after is not', async () => {
  await follow('harbour');
  await publish('Harbour');
  await publish('Harbour');
  expect(await answerOf(postAllAlertsRead, await browser.post('/api/me/alerts/read-all'))).toEqual({
    marked: 2,
  });
  expect(await unread()).toBe(0);
  await publish('Harbour');
  expect((await inbox()).map(({ read }) => read)).toEqual([false, true, true]);
});

test("a reader's alerts are their own", async () => {
  await follow('harbour');
  const slug = await publish('Harbour');
  const other = await paper.account('Bo');
  expect(await inbox(other)).toEqual([]);
  await problemOf(await other.put(`/api/me/alerts/${slug}`, { read: true }), 'notFound');
  expect(await inbox()).toMatchObject([{ read: false }]);
});

test("a guest's lists are empty, and looking at them makes no session", async () => {
  const guest = paper.browser();
  for (const address of ['/api/me/follows', '/api/me/alerts'])
    expect(await (await guest.get(address)).json()).toEqual({ items: [], nextCursor: null });
  expect((await guest.delete('/api/me/follows/harbour')).status).toBe(204);
  expect(guest.cookies.size).toBe(0);
});
