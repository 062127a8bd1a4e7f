import { expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { api } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { ORIGIN, PASSWORD, START, type Browser } from '../support/api.ts';
import { mailReader } from '../support/deliveries.ts';
import { openMailedPaper } from '../support/mailedPaper.ts';

const HOUR = 3_600_000;
const { paper, smtp, tell } = await openMailedPaper();

const pass = (hours: number) => paper.travelTo(new Date(START.getTime() + hours * HOUR));
const meOf = async (browser: Browser) => answerOf(getMe, await browser.get('/api/me'));
const logIn = (email: string, password = PASSWORD) => paper.browser().post(api.signIn, { email, password });

const account = () => mailReader(paper, 'Ada');
const elsewhere = () => `${crypto.randomUUID()}@elsewhere.example`;
const askFor = (browser: Browser, email: string, currentPassword = PASSWORD, lang = 'en') =>
  browser.post(api.emailChanges, { email, currentPassword, lang });
const mailTo = (address: string) => smtp.taken.findLast(({ to }) => to === address);
const tokenIn = (text = '') => /\/new-address\/(\S+)/.exec(text)?.[1] ?? '';
/** Presses the link of the newest mail to an address, in a browser of nobody. */
const press = (address: string) =>
  paper.browser().post(`/api/email-changes/${tokenIn(mailTo(address)?.text)}`);

test('what would turn the writing around a name is taken out of it', async () => {
  const turning = '\u202eA\u2066d\u061ca\u200f\u2069';
  const own = await paper.account('Before');
  expect((await own.post(api.updateUser, { name: `${turning} L.` })).status).toBe(200);
  expect(await meOf(own)).toMatchObject({ name: 'Ada L.' });
});

test('a name is changed, trimmed, and bounded as at sign-up', async () => {
  const { browser } = await account();
  expect((await browser.post(api.updateUser, { name: ' Ada L. ' })).status).toBe(200);
  expect((await meOf(browser)).name).toBe('Ada L.');
  for (const name of ['', 'a'.repeat(81), 'two\nlines', '\u200e'])
    await problemOf(await browser.post(api.updateUser, { name }), 'invalid');
  expect((await browser.post(api.updateUser, { role: 'moderator' })).status).toBe(400);
  expect(await meOf(browser)).toMatchObject({ name: 'Ada L.', kind: 'registered' });
});

test('who has no session changes nothing, and is told so as everywhere', async () => {
  const guest = paper.browser();
  await problemOf(await guest.post(api.updateUser, { name: 'Ada' }), 'notLoggedIn');
  await problemOf(await askFor(guest, elsewhere()), 'notLoggedIn');
});

test('an address is changed by the link that went to it, once, in whatever browser, and the former is told', async () => {
  const { browser, email } = await account();
  const wanted = elsewhere();
  expect((await askFor(browser, wanted.toUpperCase(), PASSWORD, 'he')).status).toBe(204);
  await tell();
  expect(smtp.taken.map(({ to }) => to).toSorted()).toEqual([email, wanted].toSorted());
  expect(mailTo(wanted)?.text).toContain(`${ORIGIN}/he/new-address/`);
  expect(mailTo(email)?.text).toContain(`${ORIGIN}/he/forgotten-password`);
  expect(mailTo(email)?.text).not.toContain('new-address');
  expect((await meOf(browser)).email).toBe(email);
  expect((await logIn(wanted)).status).toBe(401);

  expect((await press(wanted)).status).toBe(204);
  expect((await meOf(browser)).email).toBe(wanted);
  expect((await logIn(wanted)).status).toBe(200);
  expect((await logIn(email)).status).toBe(401);
  await problemOf(await press(wanted), 'notFound');
});

test('the form of the mail’s page is answered with a page that says what came of it', async () => {
  const { browser } = await account();
  const wanted = elsewhere();
  await askFor(browser, wanted);
  await tell();
  const form = `/api/email-changes/${tokenIn(mailTo(wanted)?.text)}?page=he`;
  const headers = { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' };
  const done = await paper.browser().post(form, '', headers);
  expect([done.status, done.headers.get('location')]).toEqual([303, '/he/address-changed']);
  const again = await paper.browser().post(form, '', headers);
  expect(again.headers.get('location')).toBe('/he/address-changed?failed=1');
});

test('a link that is altered, too old, or overtaken by another, changes nothing', async () => {
  const { browser, email } = await account();
  const [first, second] = [elsewhere(), elsewhere()];
  await askFor(browser, first);
  await tell();
  const token = tokenIn(mailTo(first)?.text);
  for (const other of ['none', `${token}x`, token.replace('.', 'x.')])
    expect((await paper.browser().post(`/api/email-changes/${other}`)).status).toBe(404);

  await askFor(browser, second);
  await tell();
  expect((await press(first)).status).toBe(404);
  pass(24);
  expect((await press(second)).status).toBe(404);
  expect((await meOf(browser)).email).toBe(email);
});

test('asked for again at once, no second mail goes out, and the link of the first stays good', async () => {
  const { browser } = await account();
  const wanted = elsewhere();
  await askFor(browser, wanted);
  await tell();
  await askFor(browser, wanted);
  await tell();
  expect(smtp.taken.filter(({ to }) => to === wanted)).toHaveLength(1);
  expect((await press(wanted)).status).toBe(204);
});

test('asking tells nobody whether an address has an account; that one is told, and stays its own', async () => {
  const { browser, email } = await account();
  const { email: taken } = await account();
  const answers = [await askFor(browser, elsewhere()), await askFor(browser, taken)];
  expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))).toEqual([
    [204, ''],
    [204, ''],
  ]);
  await tell();
  expect(tokenIn(mailTo(taken)?.text)).toBe('');
  expect(mailTo(taken)?.text).toContain('another account has it');
  expect((await meOf(browser)).email).toBe(email);
});

test('an address that somebody signs up with meanwhile stays theirs', async () => {
  const { browser, email } = await account();
  const wanted = elsewhere();
  await askFor(browser, wanted);
  await tell();
  await paper.browser().signUp('Grace', wanted);
  expect((await press(wanted)).status).toBe(404);
  expect((await meOf(browser)).email).toBe(email);
});

test('an address that somebody only began to sign up with isn’t taken', async () => {
  const wanted = elsewhere();
  await paper.browser().post(api.signUp, { name: 'Grace', email: wanted, password: 'a tram called nine' });
  await tell();
  const { browser } = await account();
  await askFor(browser, wanted);
  await tell();
  expect((await press(wanted)).status).toBe(204);
  expect((await meOf(browser)).email).toBe(wanted);
});

test('a wrong password asks for no address, and counts as a log-in that failed', async () => {
  const { browser, email } = await account();
  for (let at = 0; at < 10; at += 1)
    expect(await problemOf(await askFor(browser, elsewhere(), 'not this one'), 'invalid')).toMatchObject({
      errors: [{ pointer: '/currentPassword', code: 'wrongPassword' }],
    });
  const refused = await askFor(browser, elsewhere());
  expect(refused.headers.get('retry-after')).toBe(String(15 * 60));
  await problemOf(refused, 'tooManyRequests');
  expect((await logIn(email)).status).toBe(429);
  await tell();
  expect(smtp.taken).toEqual([]);
});

test('one’s own address, and what is none, are refused; so is writing to more than five within an hour', async () => {
  const { browser, email } = await account();
  for (const other of ['nobody', '']) await problemOf(await askFor(browser, other), 'invalid');
  expect(await problemOf(await askFor(browser, email.toUpperCase()), 'invalid')).toMatchObject({
    errors: [{ pointer: '/email', code: 'sameAddress' }],
  });
  for (let at = 0; at < 5; at += 1) {
    expect((await askFor(browser, elsewhere())).status).toBe(204);
    await tell();
  }
  const refused = await askFor(browser, elsewhere());
  expect(refused.headers.get('retry-after')).toBe('3600');
  await problemOf(refused, 'tooManyRequests');
  pass(1.01);
  expect((await askFor(browser, elsewhere())).status).toBe(204);
});

test('links for another password, sent to the former address, are void with it', async () => {
  const { browser, email } = await account();
  await paper.browser().post(api.requestPasswordReset, { email });
  await tell();
  const reset = /token=([\w-]+)/.exec(mailTo(email)?.text ?? '')?.[1] ?? '';
  const wanted = elsewhere();
  await askFor(browser, wanted);
  await tell();
  expect((await press(wanted)).status).toBe(204);
  expect(
    (await paper.browser().post(api.resetPassword, { token: reset, newPassword: 'a tram called nine' }))
      .status,
  ).toBe(400);
});

test('who had guesses at their new address logs in with it at once', async () => {
  const { browser } = await account();
  const wanted = elsewhere();
  for (let at = 0; at < 10; at += 1) await logIn(wanted, 'not this one');
  await askFor(browser, wanted);
  await tell();
  await press(wanted);
  expect((await logIn(wanted)).status).toBe(200);
});

const NEW = 'a tram called nine';
const changePassword = (browser: Browser, newPassword = NEW, currentPassword = PASSWORD) =>
  browser.post(api.changePassword, { currentPassword, newPassword });

test('a password is changed: other sessions end, this one goes on by another token, and mailed links are void', async () => {
  const { browser, email } = await account();
  const other = paper.browser();
  await other.logIn(email);
  const wanted = elsewhere();
  await askFor(browser, wanted);
  await paper.browser().post(api.requestPasswordReset, { email });
  await tell();
  const reset = /token=([\w-]+)/.exec(mailTo(email)?.text ?? '')?.[1] ?? '';
  const former = browser.cookies.get('lede.session_token') ?? '';

  expect((await changePassword(browser)).status).toBe(200);
  expect((await meOf(browser)).kind).toBe('registered');
  expect((await meOf(other)).kind).toBe('guest');
  const thief = paper.browser();
  thief.cookies.set('lede.session_token', former);
  expect((await meOf(thief)).kind).toBe('guest');
  expect((await logIn(email)).status).toBe(401);
  expect((await logIn(email, NEW)).status).toBe(200);
  expect((await press(wanted)).status).toBe(404);
  const answer = await paper.browser().post(api.resetPassword, { token: reset, newPassword: PASSWORD });
  expect(answer.status).toBe(400);
});

test('a new password follows the rules of sign-up, and isn’t the reader’s own name or address', async () => {
  const { browser, email } = await account();
  for (const [password, code] of [
    ['short', 'tooShort'],
    ['x'.repeat(129), 'tooLong'],
    ['password123', 'tooCommon'],
    [email, 'tooCommon'],
  ] as const)
    expect(await problemOf(await changePassword(browser, password), 'invalid')).toMatchObject({
      errors: [{ pointer: '/newPassword', code }],
    });
  expect((await logIn(email)).status).toBe(200);
});

test('wrong current passwords count as log-ins that failed, and those as them', async () => {
  const { browser, email } = await account();
  for (let at = 0; at < 5; at += 1) {
    await problemOf(await changePassword(browser, NEW, 'not this one'), 'invalid');
    await logIn(email, 'not this one');
  }
  const refused = await changePassword(browser);
  expect(refused.headers.get('retry-after')).toBe(String(15 * 60));
  await problemOf(refused, 'tooManyRequests');
  pass(0.25);
  expect((await changePassword(browser)).status).toBe(200);
});

test('without an account there is no password to change', async () => {
  await problemOf(await changePassword(paper.browser()), 'notLoggedIn');
});
