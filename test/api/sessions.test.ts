import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { getSessions } from '../../src/contract/sessions.ts';
import { sessions } from '../../src/api/store/accountTables.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { PASSWORD, startApi, type Browser } from '../support/api.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const kindOf = async (browser: Browser) => (await answerOf(getMe, await browser.get('/api/me'))).kind;
const listOf = async (browser: Browser) =>
  (await answerOf(getSessions, await browser.get('/api/me/sessions'))).items;

/** Three browsers of one account. */
async function threeBrowsers() {
  const [first, second, third] = [paper.browser(), paper.browser(), paper.browser()];
  const email = await first.signUp('Ada');
  const body = { email, password: PASSWORD };
  await second.post('/api/auth/sign-in/email', body, { 'user-agent': FIREFOX });
  await third.post('/api/auth/sign-in/email', body, { 'user-agent': SAFARI });
  return [first, second, third] as const;
}

test('an account’s sessions are listed with their devices, this one first, and nothing one could get in by', async () => {
  const [, , third] = await threeBrowsers();
  await threeBrowsers();
  const list = await listOf(third);
  expect(list.map(({ browser, system, isThis }) => [browser, system, isThis])).toEqual([
    ['Safari', 'iPhone', true],
    ['Firefox', 'Linux', false],
    [null, null, false],
  ]);
  const rows = await paper.database.db.select().from(sessions);
  const said = JSON.stringify(list);
  expect(rows.filter(({ token }) => said.includes(token))).toEqual([]);
  expect(Object.keys(list[0] ?? {}).toSorted()).toEqual(['browser', 'id', 'isThis', 'system', 'usedAt']);
});

test('one of the others is ended, by its id and once', async () => {
  const [first, second, third] = await threeBrowsers();
  const firefox = (await listOf(first)).find(({ browser }) => browser === 'Firefox');
  expect((await first.delete(`/api/me/sessions/${firefox?.id}`)).status).toBe(204);
  expect(await Promise.all([first, second, third].map(kindOf))).toEqual([
    'registered',
    'guest',
    'registered',
  ]);
  await problemOf(await first.delete(`/api/me/sessions/${firefox?.id}`), 'notFound');
  await problemOf(await second.get('/api/me/sessions'), 'notLoggedIn');
});

test('another reader’s session is as if it weren’t there', async () => {
  const [first] = await threeBrowsers();
  const [stranger] = await threeBrowsers();
  const [, other] = await listOf(first);
  await problemOf(await stranger.delete(`/api/me/sessions/${other?.id}`), 'notFound');
  expect(await listOf(first)).toHaveLength(3);
});

test('all others are ended at once, and no other reader’s', async () => {
  const [first, second, third] = await threeBrowsers();
  const [stranger] = await threeBrowsers();
  expect((await second.delete('/api/me/sessions')).status).toBe(204);
  expect(await Promise.all([first, second, third, stranger].map(kindOf))).toEqual([
    'guest',
    'registered',
    'guest',
    'registered',
  ]);
  expect((await second.delete('/api/me/sessions')).status).toBe(204);
});

test('without an account there are no sessions to see', async () => {
  const anonymous = paper.browser();
  await paper.publish({ topics: ['Harbour'] });
  await anonymous.put('/api/me/follows/harbour', {});
  await problemOf(await anonymous.get('/api/me/sessions'), 'notLoggedIn');
  await problemOf(await anonymous.delete('/api/me/sessions'), 'notLoggedIn');
});

test('who comes with the cookie of a session that was ended elsewhere logs in all the same', async () => {
  const [first, second] = [paper.browser(), paper.browser()];
  const email = await first.signUp('Ada');
  await second.logIn(email);
  await first.delete('/api/me/sessions');
  await second.logIn(email);
  expect(await kindOf(second)).toBe('registered');
});
