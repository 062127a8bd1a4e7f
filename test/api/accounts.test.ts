import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from '../../src/api/accounts.ts';
import { getMe } from '../../src/contract/me.ts';
import { api } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { ORIGIN, PASSWORD, START, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ topics: ['Harbour', 'Labour'] });
});
afterAll(() => paper.close());

const meOf = async (browser: Browser) => answerOf(getMe, await browser.get('/api/me'));
const followsOf = async (browser: Browser) =>
  ((await (await browser.get('/api/me/follows')).json()) as { items: unknown[] }).items;

/** A refusal of the log-in library, as the problem that it is told as. */
async function refusal(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toMatch(/no-store/);
  const body = (await answer.json()) as { code: string; status: number; requestId: string };
  expect(body).toMatchObject({ type: 'about:blank', status: answer.status });
  expect(body.requestId).toBe(answer.headers.get('x-request-id'));
  return { status: answer.status, code: body.code };
}

test("a session's cookie is out of scripts' reach", async () => {
  const email = await paper.browser().signUp('Ada');
  const answer = await paper.browser().post(api.signIn, { email, password: PASSWORD });
  const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('lede.session_token='));
  expect(session).toMatch(/; HttpOnly/);
  expect(session).toMatch(/; SameSite=Lax/);
});

test('over TLS it is for this host alone, and never sent in the clear', async () => {
  const { db, clock, log, secret, origins } = paper.services;
  const publicUrl = ORIGIN.replace('http:', 'https:');
  const accounts = createAccounts({ db, clock, log, secret, origins, publicUrl, lang: 'en' });
  const secure = await startApi({ accounts, overTls: true }, paper.database);
  const browser = secure.browser();
  const email = await browser.signUp('Ada');
  expect([...browser.cookies.keys()]).toContain('__Host-lede.session_token');
  expect(await meOf(browser)).toMatchObject({ name: 'Ada' });
  const answer = await secure.browser().post(api.signIn, { email, password: PASSWORD });
  const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-'));
  expect(session).toMatch(/; Path=\//);
  expect(session).toMatch(/; Secure/);
  expect(session).not.toMatch(/; Domain/);
  await browser.post('/api/auth/sign-out');
  expect(browser.cookies.has('__Host-lede.session_token')).toBe(false);
  await secure.close();
});

test.each([
  ['a wrong password', { password: 'not this one' }, 401, 'invalidEmailOrPassword'],
  ['an address without an account', { email: 'nobody@example.com' }, 401, 'invalidEmailOrPassword'],
  ['an address that is none', { email: 'nobody' }, 400, 'invalidEmail'],
  ['no password', { password: undefined }, 400, 'validationError'],
])('logging in with %s is refused with a reason', async (_, change, status, code) => {
  const email = `known-${crypto.randomUUID()}@example.com`;
  await paper.browser().signUp('Known', email);
  const browser = paper.browser();
  const answer = await browser.post(api.signIn, { email, password: PASSWORD, ...change });
  expect(await refusal(answer)).toEqual({ status, code });
  expect(await meOf(browser)).toMatchObject({ kind: 'guest' });
});

test('a password is changed to one that isn’t common, whatever it is made of', async () => {
  const browser = await paper.account('Ada');
  const change = (newPassword: string) =>
    browser.post('/api/auth/change-password', { currentPassword: PASSWORD, newPassword });
  const said = await problemOf(await change('iloveyou'), 'invalid');
  expect(said.errors).toEqual([{ pointer: '/newPassword', code: 'tooCommon' }]);
  expect((await change('four plain words here')).status).toBe(200);
});

test('logging in finds the account again from another browser, however its address is written', async () => {
  const email = await paper.browser().signUp('Known', 'Known.Reader@Example.com');
  const elsewhere = paper.browser();
  await elsewhere.logIn(email.toUpperCase());
  expect(await meOf(elsewhere)).toMatchObject({ kind: 'registered', email: 'known.reader@example.com' });
});

test('logging out ends the session for good, wherever its cookie was copied to', async () => {
  const browser = await paper.account('Leaving');
  const thief = paper.browser();
  for (const [name, value] of browser.cookies)
    if (name === 'lede.session_token') thief.cookies.set(name, value);
  expect(await meOf(thief)).toMatchObject({ kind: 'registered' });
  expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
  expect(await meOf(browser)).toMatchObject({ kind: 'guest' });
  expect(await meOf(thief)).toMatchObject({ kind: 'guest' });
});

test('a session that was tampered with or made up is a guest', async () => {
  const browser = await paper.account('Ada');
  const token = browser.cookies.get('lede.session_token') ?? '';
  for (const value of [`${token}x`, token.replace(/^.{5}/, 'AAAAA'), 'x', '%00', '%E0%A4%A']) {
    const other = paper.browser();
    other.cookies.set('lede.session_token', value);
    expect(await meOf(other)).toMatchObject({ kind: 'guest' });
  }
});

test('logging in carries over what was followed and opened before; the earlier follow and its level hold', async () => {
  paper.travelTo(START);
  const email = await paper.browser().signUp('Ada');
  const home = paper.browser();
  await home.logIn(email);
  paper.travelTo(new Date(START.getTime() + 2 * 60_000));
  await home.put('/api/me/follows/harbour', { level: 'weekly' });

  const away = paper.browser();
  paper.travelTo(new Date(START.getTime() + 60_000));
  await away.put('/api/me/follows/harbour', { level: 'instant' });
  await away.put('/api/me/follows/labour', { level: 'daily' });
  paper.travelTo(new Date(START.getTime() + 3 * 60_000));
  await paper.publish({ slug: 'opened', topics: ['Harbour', 'Labour'] });
  await away.put('/api/me/reads/opened');
  await away.logIn(email);

  const since = new Date(START.getTime() + 60_000).toISOString();
  const follows = await followsOf(away);
  expect(follows).toHaveLength(2);
  expect(follows).toEqual(
    expect.arrayContaining([
      { topic: { slug: 'harbour', name: 'Harbour' }, level: 'weekly', since, snoozedUntil: null },
      { topic: { slug: 'labour', name: 'Labour' }, level: 'daily', since, snoozedUntil: null },
    ]),
  );
  expect(await meOf(away)).toMatchObject({ kind: 'registered', unreadAlerts: 0 });
  expect(await followsOf(home)).toEqual(follows);
  paper.travelTo(START);
});

test('a moderator is known as one', async () => {
  const moderator = await paper.account('Noa', 'moderator');
  expect(await meOf(moderator)).toMatchObject({ kind: 'moderator', name: 'Noa' });
});

test('nobody makes themselves a moderator', async () => {
  const browser = await paper.account('Ambitious');
  expect(await refusal(await browser.post('/api/auth/update-user', { role: 'moderator' }))).toMatchObject({
    status: 400,
  });
  expect(await meOf(browser)).toMatchObject({ kind: 'registered' });
});

test('a reader may change their name', async () => {
  const browser = await paper.account('Before');
  expect((await browser.post('/api/auth/update-user', { name: 'After' })).status).toBe(200);
  expect(await meOf(browser)).toMatchObject({ name: 'After' });
});

test('an address of the library that does not exist is a problem as any other', async () => {
  expect(await refusal(await paper.browser().get('/api/auth/no-such-thing'))).toEqual({
    status: 404,
    code: 'notFound',
  });
});

test('a session cookie that was altered, or signed by someone else, is nobody’s', async () => {
  const browser = paper.browser();
  await browser.signUp('Ada');
  const own = decodeURIComponent(browser.cookies.get('lede.session_token') ?? '');
  const [token = '', signature = ''] = own.split('.');
  const kindWith = async (value: string) => {
    const answer = await paper.browser().get('/api/me', { cookie: `lede.session_token=${value}` });
    return ((await answer.json()) as { kind: string }).kind;
  };
  expect(await kindWith(encodeURIComponent(own))).toBe('registered');
  const forged = [
    token,
    `${token}.`,
    `${token}x.${signature}`,
    `${token}.${signature.toLowerCase()}`,
    '%E0%A4%A',
    '.',
    '',
  ];
  for (const value of forged) expect(await kindWith(value)).toBe('guest');
});
