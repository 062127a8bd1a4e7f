import { desc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readers } from '../../src/api/store/accountTables.ts';
import {
  getAlerts,
  postAllAlertsRead,
  postAllAlertsReadUndo,
  postInboxVisit,
  putAlert,
} from '../../src/contract/alerts.ts';
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
    { topic: { slug: 'harbour', name: 'Harbour' }, level: 'instant', since: first.since, snoozedUntil: null },
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

const readAll = async () => answerOf(postAllAlertsRead, await browser.post('/api/me/alerts/read-all'));
const undo = async (batch: string, of = browser) =>
  answerOf(postAllAlertsReadUndo, await of.post('/api/me/alerts/read-all/undo', { batch }));

test('all that stands in the inbox is read at once, and what comes after is not', async () => {
  await follow('harbour');
  await publish('Harbour');
  await publish('Harbour');
  expect(await readAll()).toMatchObject({ marked: 2 });
  expect(await unread()).toBe(0);
  await publish('Harbour');
  expect((await inbox()).map(({ read }) => read)).toEqual([false, true, true]);
});

test('marking all read is undone for all but what was opened or marked since, once, and by nobody else', async () => {
  await follow('harbour');
  const [opened = '', marked = '', left = ''] = [
    await publish('Harbour'),
    await publish('Harbour'),
    await publish('Harbour'),
  ];
  const { batch } = await readAll();
  await browser.put(`/api/me/reads/${opened}`);
  await browser.put(`/api/me/alerts/${marked}`, { read: true });
  expect(await undo(batch, await paper.account('Bo'))).toEqual({ marked: 0 });
  expect(await undo(batch)).toEqual({ marked: 1 });
  expect(await undo(batch)).toEqual({ marked: 0 });
  expect((await inbox()).filter(({ read }) => !read)).toMatchObject([{ article: { slug: left } }]);
});

test('the inbox of one topic has what it brought, each with all its reasons, a page at a time', async () => {
  await follow('harbour');
  await follow('labour');
  const both = await publish('Harbour', 'Labour');
  await publish('Labour');
  const later = await publish('Harbour');
  const from = async (query: string) => answerOf(getAlerts, await browser.get(`/api/me/alerts?${query}`));
  const { items, nextCursor } = await from('topic=harbour&limit=1');
  expect(items).toMatchObject([{ article: { slug: later } }]);
  const rest = await from(`topic=harbour&cursor=${nextCursor}`);
  expect(rest).toMatchObject({
    items: [{ article: { slug: both }, reasons: [{ slug: 'harbour' }, { slug: 'labour' }] }],
    nextCursor: null,
  });
  expect((await from('topic=opera')).items).toEqual([]);
  await problemOf(await browser.get('/api/me/alerts?topic=no-such'), 'notFound');
  await problemOf(await browser.get(`/api/me/alerts?topic=labour&cursor=${nextCursor}`), 'malformedCursor');
});

test('a visit to the inbox says when the one before was', async () => {
  const visit = async () => answerOf(postInboxVisit, await browser.post('/api/me/inbox-visit'));
  expect(await visit()).toEqual({ before: null });
  expect((await visit()).before).not.toBeNull();
});

test('a follow that was taken back is restored as it was: its start, level and snooze', async () => {
  await follow('harbour', { level: 'weekly', snoozedUntil: '2027-01-01T00:00:00.000Z' });
  const slug = await publish('Harbour');
  const [former] = (await answerOf(getFollows, await browser.get('/api/me/follows'))).items;
  await browser.delete('/api/me/follows/harbour');
  expect(await inbox()).toEqual([]);
  const { level, since, snoozedUntil } = former ?? {};
  expect(await follow('harbour', { level, since, snoozedUntil })).toEqual(former);
  expect(await inbox()).toMatchObject([{ article: { slug } }]);
  expect(await follow('harbour', { snoozedUntil: null })).toEqual({ ...former, snoozedUntil: null });
});

test('a follow never starts in the future', async () => {
  await follow('harbour', { since: '2099-01-01T00:00:00.000Z' });
  await publish('Harbour');
  expect(await inbox()).toHaveLength(1);
});

test('nobody follows more than 500 topics, and what is followed can still be changed', async () => {
  const [reader] = await paper.database.db
    .select({ id: readers.id })
    .from(readers)
    .orderBy(desc(readers.createdAt))
    .limit(1);
  await follow('harbour');
  await paper.database.db.execute(sql`
    with more as (insert into topics (slug, name, lang) select 'many-' || n, 'Many ' || n, 'en'
      from generate_series(1, 499) n on conflict do nothing returning id)
    insert into follows (reader_id, topic_id, level, since) select ${reader?.id}, id, 'inPage', now() from more`);
  await problemOf(await browser.put('/api/me/follows/labour'), 'tooManyFollows');
  expect(await follow('harbour', { level: 'daily' })).toMatchObject({ level: 'daily' });
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
