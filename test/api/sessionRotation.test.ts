import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { answerOf } from '../support/answers.ts';
import { buy, startApi, type Browser } from '../support/api.ts';

const SESSION = 'lede.session_token';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());
beforeEach(async () => {
  browser = paper.browser();
  await browser.signUp('Ada');
  await meOf();
});

const meOf = async (of = browser) => (await answerOf(getMe, await of.get('/api/me'))).kind;
const emailOf = async () => (await answerOf(getMe, await browser.get('/api/me'))).email ?? '';
const tokenOf = (of = browser) => of.cookies.get(SESSION);
/** Another request of the same browser, on its way with the cookies of now. */
function aside(): Browser {
  const other = paper.browser();
  for (const [name, value] of browser.cookies) other.cookies.set(name, value);
  return other;
}

test('a session has another token once its reader’s plan begins, and another once that has ended', async () => {
  const tokens = [tokenOf()];
  await buy(browser);
  expect(await meOf()).toBe('subscriber');
  tokens.push(tokenOf());
  await browser.delete('/api/me/subscription');
  paper.travelTo(new Date(paper.services.clock().getTime() + 40 * 86_400_000));
  expect(await meOf()).toBe('registered');
  tokens.push(tokenOf());
  expect(new Set(tokens).size).toBe(3);
});

test('it keeps the one it began with, whatever its reader may read', async () => {
  await buy(browser);
  const other = paper.browser();
  await other.logIn(await emailOf());
  const token = tokenOf(other);
  expect(await meOf(other)).toBe('subscriber');
  expect(tokenOf(other)).toBe(token);
});

test('it keeps its token as long as its rights are the same', async () => {
  const token = tokenOf();
  await meOf();
  await browser.put('/api/me/follows/harbour');
  await meOf();
  expect(tokenOf()).toBe(token);
});

test('what was on its way with the former token is answered, and gets the same new one', async () => {
  await buy(browser);
  const [one, other] = [aside(), aside()];
  expect(await Promise.all([meOf(one), meOf(other)])).toEqual(['subscriber', 'subscriber']);
  expect(tokenOf(one)).not.toBe(tokenOf());
  expect(tokenOf(other)).toBe(tokenOf(one));
});

test('a browser that the new token never reached stays logged in, and gets it the next time', async () => {
  await buy(browser);
  const lost = aside();
  await meOf(lost);
  expect(await meOf()).toBe('subscriber');
  expect(tokenOf()).toBe(tokenOf(lost));
});

test('log-out ends the session for the former token as well', async () => {
  await buy(browser);
  const before = aside();
  await meOf();
  await browser.post('/api/auth/sign-out', {});
  expect(await meOf(before)).toBe('guest');
});

test('all other sessions are ended but this one, also where it is asked by the former token', async () => {
  await buy(browser);
  const before = aside();
  await meOf();
  await before.delete('/api/me/sessions');
  expect(await meOf()).toBe('subscriber');
});
