import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSweeping } from '../../src/api/jobs/sweep.ts';
import { everyTable } from '../../src/api/store/everyTable.ts';
import { getComments } from '../../src/contract/comments.ts';
import { HINT_COOKIE } from '../../src/contract/hint.ts';
import { getMe } from '../../src/contract/me.ts';
import { deleteReaderData, getReaderData } from '../../src/contract/readerData.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { buy, PASSWORD, PUSH_SUBSCRIPTION, START, startApi, type Browser } from '../support/api.ts';

const ADDRESS = '/api/me/data';
const DAY = 86_400_000;

let paper: Awaited<ReturnType<typeof startApi>>;
/** In all that is the reader's own words. */
let mark: string;
let email: string;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'a-story' });
  await paper.publish({ slug: 'a-metered-story', access: 'metered' });
});
afterAll(() => paper.close());

/** A reader of whom there is something in every table that can have something of a reader's. */
beforeEach(async () => {
  paper.travelTo(START);
  browser = paper.browser();
  mark = crypto.randomUUID().slice(0, 8);
  email = `ada.${mark}@example.com`;
  const comment = { text: `Held back, ${mark}.` };
  await browser.put('/api/me/follows/harbour');
  await browser.signUp(`Ada ${mark}`, email);
  await browser.post('/api/articles/a-story/comments', comment, { 'idempotency-key': crypto.randomUUID() });
  await browser.put('/api/me/reads/a-metered-story');
  await buy(browser);
  await browser.post('/api/articles/a-story/comments', { text: 'Published.' });
  await browser.put('/api/me/alert-settings', { digestHour: 9 });
  await browser.put('/api/me/text-settings', { settings: 'sepia' });
  await browser.put('/api/me/saved/a-story');
  await browser.put('/api/me/places/a-story', {
    block: 2,
    digest: 'abc',
    reachedAt: START.toISOString(),
  });
  await browser.put('/api/me/push-subscriptions', PUSH_SUBSCRIPTION);
  await browser.post('/api/me/inbox-visit');
  await browser.post('/api/me/email-changes', {
    email: `new.${email}`,
    currentPassword: PASSWORD,
    lang: 'en',
  });
  await browser.post('/api/auth/request-password-reset', { email });
  await paper.browser().post('/api/auth/sign-in/email', { email, password: 'not this one' });
});

const meOf = async (of = browser) => answerOf(getMe, await of.get('/api/me'));
const erase = async (of = browser) => answerOf(deleteReaderData, await of.delete(ADDRESS));
const later = (days: number) => paper.travelTo(new Date(START.getTime() + days * DAY));
const sweep = () => startSweeping(paper.services)();
const commentsOf = async () =>
  (await answerOf(getComments, await paper.browser().get('/api/articles/a-story/comments'))).items;

/** Everything that is kept of anybody, as text. */
async function everything(): Promise<string> {
  const { db } = paper.database;
  const tables = Object.values(everyTable);
  const rows = await Promise.all(tables.map((table) => db.select().from(table)));
  return JSON.stringify(rows);
}

test('all that is kept of a reader comes as one file, with nothing in it that lets anybody in', async () => {
  const answer = await browser.get(ADDRESS);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.json"$/);
  const data = await answerOf(getReaderData, answer);
  expect(data).toMatchObject({
    account: [{ name: `Ada ${mark}`, email }],
    sessions: [{ userAgent: '' }],
    credentials: [{ providerId: 'credential' }],
    logInTries: [{ hasFailed: true }],
    follows: [{ topic: 'harbour' }],
    readings: [{ story: 'a-metered-story' }],
    meterSpends: [{ story: 'a-metered-story', month: '2026-11' }],
    alertSettings: [{ digestHour: 9 }],
    textSettings: [{ settings: 'sepia' }],
    saved: [{ story: 'a-story' }],
    places: [{ story: 'a-story', block: 2, digest: 'abc' }],
    inboxVisits: [{}],
    pushSubscriptions: [{ endpoint: PUSH_SUBSCRIPTION.endpoint }],
    subscriptions: [{ state: 'active' }],
    checkouts: [{ state: 'paid' }],
    payments: [{ amount: 100, currency: 'USD' }],
    comments: [
      { story: 'a-story', text: `Held back, ${mark}.`, state: 'awaitingReview' },
      { story: 'a-story', state: 'published' },
    ],
  });
  const text = JSON.stringify(data);
  // The hint tells a page what to expect, and opens nothing.
  const cookies = [...browser.cookies].flatMap(([name, value]) => (name === HINT_COOKIE ? [] : value));
  expect(cookies).not.toEqual([]);
  for (const secret of [...cookies, PUSH_SUBSCRIPTION.keys.auth])
    expect(text).not.toContain(decodeURIComponent(secret).split('.')[0]);
  expect(text).not.toMatch(/sha256:|"password"|"token"/);
});

test('nobody is told of another: every row is the reader’s own', async () => {
  const other = await paper.account('Bo', 'subscriber');
  const text = JSON.stringify(await answerOf(getReaderData, await other.get(ADDRESS)));
  expect(text).not.toContain(mark);
});

test('an account is out of use at once, and erased in a week: nothing of it is left but what it published, by a former reader', async () => {
  const { id } = await meOf();
  const data = await answerOf(getReaderData, await browser.get(ADDRESS));
  const session = data['sessions']?.[0]?.['id'];
  const published = (await commentsOf()).find(({ author }) => author.name.includes(mark));
  expect(published).toMatchObject({ text: 'Published.', author: { badges: ['subscriber'] } });

  expect(await erase()).toEqual({ eraseAt: '2026-11-30T12:00:00.000Z' });
  expect(await meOf()).toMatchObject({ kind: 'guest' });
  later(6.99);
  await sweep();
  expect(await everything()).toContain(mark);
  later(7);
  await sweep();
  const left = await everything();
  for (const trace of [mark, id, session]) expect(left).not.toContain(trace);
  const stands = (await commentsOf()).find((comment) => comment.id === published?.id);
  expect(stands).toMatchObject({
    author: { name: '', badges: [] },
    text: 'Published.',
    state: 'published',
    mine: false,
  });
  const answer = await paper.browser().post('/api/auth/sign-in/email', { email, password: PASSWORD });
  expect(answer.status).toBe(401);
});

test('who logs in within the week keeps all, but for the plan’s going on', async () => {
  await erase();
  later(3);
  await browser.logIn(email);
  expect(await meOf()).toMatchObject({ kind: 'subscriber', subscription: { state: 'cancelled' } });
  later(8);
  await sweep();
  expect(await meOf()).toMatchObject({ email });
  expect((await answerOf(getReaderData, await browser.get(ADDRESS)))['follows']).toHaveLength(1);
});

test('until it is erased, nothing is sent to it, and nothing charged', async () => {
  await erase();
  const { database } = paper;
  const waiting = async () => {
    const rows = await database.db.select().from(everyTable.deliveries);
    return rows.filter(({ state }) => state === 'waiting').length;
  };
  const before = await waiting();
  await paper.publish({ slug: 'news', topics: ['Harbour'] });
  expect(await waiting()).toBe(before);
  const [row] = (await database.db.select().from(everyTable.subscriptions)).slice(-1);
  expect(row).toMatchObject({ state: 'cancelled', dueAt: null });
});

test('an anonymous reader is erased at once, and a guest has nothing', async () => {
  const guest = paper.browser();
  await problemOf(await guest.get(ADDRESS), 'notLoggedIn');
  await problemOf(await guest.delete(ADDRESS), 'notLoggedIn');
  await guest.put('/api/me/follows/harbour');
  const { id } = await meOf(guest);
  expect(await answerOf(getReaderData, await guest.get(ADDRESS))).toMatchObject({
    follows: [{ topic: 'harbour' }],
  });
  expect(await erase(guest)).toEqual({ eraseAt: null });
  expect(await everything()).not.toContain(id);
  expect(await meOf(guest)).toMatchObject({ kind: 'guest' });
});
