import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sessions } from '../../src/api/store/accountTables.ts';
import { getArticle, putRead } from '../../src/contract/articles.ts';
import { getMe } from '../../src/contract/me.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { buy, START, startApi, type Browser } from '../support/api.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  // Before the hour that is gone over twice.
  paper.travelTo(new Date(START.getTime() - 24 * HOUR));
  await paper.publish({ slug: 'for-subscribers', access: 'subscriber', topics: ['Harbour'] });
  for (const slug of ['one', 'two']) await paper.publish({ slug, access: 'metered' });
});
afterAll(() => paper.close());
beforeEach(async () => {
  await paper.database.db.delete(sessions);
  paper.travelTo(START);
});

/** Sets the paper's clock, and puts sessions as far back as it goes on: these end by the machine's clock, which stays. */
async function setClock(by: number) {
  paper.travelTo(new Date(paper.services.clock().getTime() + by));
  const back = sql.raw(`interval '${-by / 1_000} seconds'`);
  await paper.database.db.execute(sql`update ${sessions}
    set expires_at = expires_at + ${back}, created_at = created_at + ${back}, updated_at = updated_at + ${back}`);
}
const kindOf = async (browser: Browser) => (await answerOf(getMe, await browser.get('/api/me'))).kind;
const grantOf = async (browser: Browser, slug: string) =>
  (await answerOf(getArticle, await browser.get(`/api/articles/${slug}`))).grant;
const open = async (browser: Browser, slug: string) =>
  (await answerOf(putRead, await browser.put(`/api/me/reads/${slug}`))).grant;

/** What the next ten looks at who reads say, each with the cookies that it sets. */
async function tenLooks(browser: Browser) {
  const looks: string[] = [];
  for (let at = 0; at < 10; at += 1) {
    const answer = await browser.get('/api/me');
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
    looks.push([(await answerOf(getMe, answer)).kind, ...set].join(' '));
  }
  return looks;
}
const ten = <Item>(item: Item) => Array<Item>(10).fill(item);

test('with the clock an hour back a session goes on, and no cookie is set anew', async () => {
  const browser = await paper.account('Ada');
  await kindOf(browser);
  const held = new Map(browser.cookies);
  await setClock(-HOUR);
  expect(await tenLooks(browser)).toEqual(ten('registered'));
  expect(browser.cookies).toEqual(held);
  expect((await browser.put('/api/me/follows/harbour')).status).toBe(200);
  await setClock(HOUR);
  expect(await tenLooks(browser)).toEqual(ten('registered'));
});

test('with the clock a year ahead a session has ended, which is told once, and another may begin and lasts', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  await kindOf(browser);
  await setClock(YEAR);
  expect(await tenLooks(browser)).toEqual(['guest lede.hint', ...ten('guest').slice(1)]);
  await problemOf(await browser.post('/api/me/alerts/read-all'), 'notLoggedIn');
  await problemOf(await browser.post('/api/articles/one/comments', { text: 'Well?' }), 'notLoggedIn');
  expect(await (await browser.get('/api/auth/get-session')).json()).toBeNull();
  expect(browser.cookies.has('lede.session_token')).toBe(false);
  await browser.logIn(email);
  expect(await tenLooks(browser)).toEqual(['registered lede.hint', ...ten('registered').slice(1)]);
});

test('a session that ended by a wrong clock, and wasn’t asked for meanwhile, goes on once the clock is right', async () => {
  const browser = await paper.account('Ada');
  await setClock(YEAR);
  expect(await kindOf(browser)).toBe('guest');
  await setClock(-YEAR);
  expect(await kindOf(browser)).toBe('registered');
});

test('a plan that was cancelled is good with the clock an hour back, and over with it a year ahead', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Sivan');
  await buy(browser);
  await browser.delete('/api/me/subscription');
  await setClock(-HOUR);
  expect(await grantOf(browser, 'for-subscribers')).toMatchObject({ granted: true });
  await setClock(HOUR + YEAR);
  await browser.logIn(email);
  expect(await grantOf(browser, 'for-subscribers')).toEqual({ granted: false, reason: 'noPlan' });
});

/** The two kinds of reader whose reading is counted; a guest's cookie is kept however old it is. */
const counted = [
  ['a guest', async () => paper.browser()],
  ['an account', () => paper.account('Ravit')],
] as const;
const used = async (browser: Browser) => (await grantOf(browser, 'two')).meter?.used;

test.each(counted)(
  'the meter of %s counts on with the clock an hour back in the same month',
  async (_, reader) => {
    const browser = await reader();
    await open(browser, 'one');
    await setClock(-HOUR);
    expect(await grantOf(browser, 'one')).toMatchObject({ granted: true, meter: { used: 1 } });
    expect(await open(browser, 'two')).toMatchObject({ granted: true, meter: { used: 2 } });
    await setClock(HOUR);
    expect(await used(browser)).toBe(2);
  },
);

test.each(counted)(
  'the meter of %s is the month’s that the clock says, an hour back over its beginning too',
  async (_, reader) => {
    const browser = await reader();
    paper.travelTo(new Date('2026-12-01T00:30:00Z'));
    await open(browser, 'one');
    await setClock(-HOUR);
    expect(await grantOf(browser, 'one')).toEqual({
      granted: false,
      reason: 'meter',
      meter: { used: 0, of: 3, resetsAt: '2026-12-01T00:00:00.000Z' },
    });
    await setClock(HOUR);
    expect(await grantOf(browser, 'one')).toMatchObject({ granted: true, meter: { used: 1 } });
  },
);

test('the meter starts anew with the clock a year ahead, and is as it was once the clock is right', async () => {
  const [guest, account] = [paper.browser(), await paper.account('Ravit')];
  for (const browser of [guest, account]) await open(browser, 'one');
  paper.travelTo(new Date(START.getTime() + YEAR));
  for (const browser of [guest, account])
    expect(await grantOf(browser, 'one')).toEqual({
      granted: false,
      reason: 'meter',
      meter: { used: 0, of: 3, resetsAt: '2027-12-01T00:00:00.000Z' },
    });
  paper.travelTo(START);
  for (const browser of [guest, account])
    expect(await grantOf(browser, 'one')).toMatchObject({ granted: true, meter: { used: 1 } });
});
