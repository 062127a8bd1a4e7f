import { beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { readers, verifications } from '../../src/api/store/accountTables.ts';
import { deliveries, logInTries } from '../../src/api/store/tables.ts';
import { getFollows } from '../../src/contract/follows.ts';
import { getMe } from '../../src/contract/me.ts';
import { api } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { ORIGIN, PASSWORD, START, type Browser } from '../support/api.ts';
import { codeIn } from '../support/codes.ts';
import { mailReader, unconfirmedReader } from '../support/deliveries.ts';
import { openMailedPaper } from '../support/mailedPaper.ts';

const MINUTE = 60_000;
const { paper, smtp, tell } = await openMailedPaper();
beforeAll(async () => void (await paper.publish()));

const pass = (minutes: number) => paper.travelTo(new Date(START.getTime() + minutes * MINUTE));
const ask = (email: unknown, page = '/login/code') =>
  paper.browser().post(api.askForCode, { email }, { referer: ORIGIN + page });
const enter = (email: string, otp: string, browser = paper.browser()) =>
  browser.post(api.logInByCode, { email, otp });
const byPassword = (email: string, password = PASSWORD) =>
  paper.browser().post(api.signIn, { email, password });
const meOf = async (browser: Browser) => answerOf(getMe, await browser.get(api.me));
/** Has a code mailed, and answers with it. */
async function codeFor(email: string) {
  await ask(email);
  await tell();
  return codeIn(smtp.taken.at(-1)?.text);
}
/** Another code than this one. */
const notThis = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const refusalOf = async (answer: Response) => {
  const { status, code, errors } = await problemOf(answer, 'invalid');
  return { status, code, errors };
};
const WRONG = { status: 422, code: 'invalid', errors: [{ pointer: '/otp', code: 'wrongCode' }] };

test('a code from a mail logs in, in whatever browser, by a cookie as a password does', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const code = await codeFor(email.toUpperCase());
  const [mail] = smtp.taken;
  expect(smtp.taken).toHaveLength(1);
  expect(mail?.to).toBe(email);
  expect(mail?.headers.get('subject')).toBe(`${code} is your code for The Test`);
  expect(mail?.text).toContain('It works once, within 10 minutes.');
  expect(mail?.text).toContain('If that was not you');
  expect(mail?.text).not.toContain('confirms');

  const [browser, other] = [paper.browser(), paper.browser()];
  const answer = await enter(
    email.toUpperCase(),
    ` ${code.slice(0, 3)}\u00a0${code.slice(3)}\u2069`,
    browser,
  );
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('"token"');
  expect(await meOf(browser)).toMatchObject({ kind: 'registered', name: 'Ada', email });
  const cookies = (from: Response) =>
    from.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, ''));
  const byOther = await other.post(api.signIn, { email, password: PASSWORD });
  expect(cookies(answer)).toEqual(cookies(byOther));
  expect(cookies(answer)).not.toEqual([]);
});

test('the mail is in the language of the page that it was asked for on', async () => {
  const { email } = await mailReader(paper, 'Ada');
  await ask(email, '/he/login/code');
  await tell();
  expect(smtp.taken[0]?.headers.get('subject')).toMatch(/^\d{6} הוא קוד הכניסה שלכם/);
  expect(smtp.taken[0]?.text).toContain('במשך 10 דקות');
});

test('a code is good once, and of several only the newest', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const first = await codeFor(email);
  pass(2);
  const second = await codeFor(email);
  expect(smtp.taken).toHaveLength(2);
  if (first !== second) expect(await refusalOf(await enter(email, first))).toEqual(WRONG);
  expect((await enter(email, second)).status).toBe(200);
  expect(await refusalOf(await enter(email, second))).toEqual(WRONG);
});

test('a code is good for ten minutes from when its mail went out', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const before = Date.now();
  const code = await codeFor(email);
  const after = Date.now();
  const [kept] = await paper.database.db.select().from(verifications);
  const until = kept?.expiresAt.getTime() ?? 0;
  expect(until).toBeGreaterThanOrEqual(before + 10 * MINUTE);
  expect(until).toBeLessThanOrEqual(after + 10 * MINUTE);

  await paper.database.db.update(verifications).set({ expiresAt: new Date(before - 1) });
  expect(await refusalOf(await enter(email, code))).toEqual(WRONG);
  expect(await paper.database.db.select().from(verifications)).toEqual([]);
});

test('after three wrong tries the right code is good no more, and that isn’t told', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const code = await codeFor(email);
  for (let at = 0; at < 2; at += 1) expect(await refusalOf(await enter(email, notThis(code)))).toEqual(WRONG);
  pass(2);
  const other = await codeFor(email);
  for (let at = 0; at < 3; at += 1)
    expect(await refusalOf(await enter(email, notThis(other)))).toEqual(WRONG);
  expect(await refusalOf(await enter(email, other))).toEqual(WRONG);
});

test('two wrong tries leave the code good', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const code = await codeFor(email);
  for (let at = 0; at < 2; at += 1) await enter(email, notThis(code));
  expect((await enter(email, code)).status).toBe(200);
});

test('what is no code is said to be none, and counts for nothing', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const code = await codeFor(email);
  for (const other of ['', code.slice(1), `${code}0`, '12345x', '１２３４５６'])
    expect((await refusalOf(await enter(email, other))).errors).toEqual([
      { pointer: '/otp', code: 'notACode' },
    ]);
  for (const other of [undefined, 123456, { $ne: null }])
    expect((await paper.browser().post(api.logInByCode, { email, otp: other })).status).toBe(422);
  expect(await paper.database.db.select().from(logInTries)).toEqual([]);
  expect((await enter(email, code)).status).toBe(200);
});

test('a code is kept as a digest that tells nothing without the secret', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const code = await codeFor(email);
  const [kept] = await paper.database.db.select().from(verifications);
  expect(kept?.value).toMatch(/^[\w-]{43}:0$/);
  expect(kept?.value).not.toContain(code);
  const plain = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  expect(kept?.value).not.toContain(Buffer.from(plain).toString('base64url'));
});

test('one reader’s code opens no other’s account', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const { email: other } = await mailReader(paper, 'Grace');
  const code = await codeFor(email);
  expect(await refusalOf(await enter(other, code))).toEqual(WRONG);
  expect((await enter(email, code)).status).toBe(200);
});

test('asking makes no account, tells of none, and mails an address at most once a minute', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const saidTo = async (address: string) => {
    const answer = await ask(address);
    return { status: answer.status, said: await answer.text(), names: [...answer.headers.keys()] };
  };
  const before = await paper.database.db.$count(readers);
  expect(await saidTo('nobody@example.com')).toEqual(await saidTo(email));
  await ask(email, '/he/login/code');
  await tell();
  paper.travelTo(new Date(START.getTime() + MINUTE - 1));
  await ask(email);
  await tell();
  expect(smtp.taken.map(({ to }) => to)).toEqual([email]);
  pass(1);
  await ask(email);
  await tell();
  expect(smtp.taken).toHaveLength(2);
  expect(await refusalOf(await enter('nobody@example.com', '123456'))).toEqual(WRONG);
  expect(await paper.database.db.$count(readers)).toBe(before);
});

test('what is no address is said to be none', async () => {
  for (const address of ['nobody', '', 'a@b'])
    expect((await refusalOf(await ask(address))).errors).toEqual([{ pointer: '/email', code: 'notAnEmail' }]);
});

test('who reads as nobody in particular gets no mail', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour');
  const [anonymous] = await paper.database.db.select().from(readers).where(eq(readers.isAnonymous, true));
  await ask(anonymous?.email);
  expect(await paper.database.db.select().from(deliveries)).toEqual([]);
});

test.each([
  ['of an account', true],
  ['without an account', false],
])('of many wrong codes for an address %s, ten are looked at in a quarter of an hour', async (_, isKnown) => {
  const email = isKnown ? (await mailReader(paper, 'Guessed')).email : 'nobody@example.com';
  const code = isKnown ? await codeFor(email) : '123456';
  const answers = await Promise.all(
    Array.from({ length: 14 }, (_one, at) => enter(at % 2 ? email : email.toUpperCase(), notThis(code))),
  );
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([...Array(10).fill(422), ...Array(4).fill(429)]);

  pass(5);
  const refused = await enter(email, code);
  expect(refused.headers.get('retry-after')).toBe(String(10 * 60));
  await problemOf(refused, 'tooManyRequests');
  pass(15);
  if (isKnown) expect((await enter(email, await codeFor(email))).status).toBe(200);
  else expect(await refusalOf(await enter(email, code))).toEqual(WRONG);
});

test('wrong passwords don’t shut the way by mail, nor wrong codes that by password', async () => {
  const { email } = await mailReader(paper, 'Guessed');
  for (let at = 0; at < 10; at += 1) await byPassword(email, 'not this one');
  expect((await byPassword(email)).status).toBe(429);
  expect((await enter(email, await codeFor(email))).status).toBe(200);

  const { email: other } = await mailReader(paper, 'Guessed too');
  const code = await codeFor(other);
  for (let at = 0; at < 10; at += 1) await enter(other, notThis(code));
  expect((await enter(other, code)).status).toBe(429);
  expect((await byPassword(other)).status).toBe(200);
  // An address that is written as the other count's name would be.
  for (let at = 0; at < 10; at += 1) await byPassword(`code:${other}`, 'not this one');
  expect((await byPassword(other)).status).toBe(200);
});

test('an unconfirmed address is confirmed by its code, and what somebody else may have chosen is void', async () => {
  const { browser: first, email } = await unconfirmedReader(paper, 'Ada');
  const code = await codeFor(email);
  expect(smtp.taken.at(-1)?.text).toContain('It also confirms that this address is yours.');
  const browser = paper.browser();
  expect((await enter(email, code, browser)).status).toBe(200);
  const [reader] = await paper.database.db.select().from(readers).where(eq(readers.email, email));
  expect(reader?.emailVerified).toBe(true);
  expect((await meOf(browser)).email).toBe(email);
  expect((await meOf(first)).kind).toBe('guest');
  expect((await byPassword(email)).status).toBe(401);
});

test('what a guest followed is the account’s that they log in to by a code', async () => {
  const { email } = await mailReader(paper, 'Ada');
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour');
  expect((await meOf(browser)).kind).toBe('anonymous');
  await enter(email, await codeFor(email), browser);
  expect((await meOf(browser)).email).toBe(email);
  const { items } = await answerOf(getFollows, await browser.get(api.follows));
  expect(items.map(({ topic }) => topic.slug)).toEqual(['harbour']);
});

test('a browser whose session ended elsewhere logs in by a code', async () => {
  const { browser, email } = await mailReader(paper, 'Ada');
  const other = paper.browser();
  await other.logIn(email);
  expect((await other.delete('/api/me/sessions')).status).toBe(204);
  expect((await meOf(browser)).kind).toBe('guest');
  await enter(email, await codeFor(email), browser);
  expect((await meOf(browser)).email).toBe(email);
});

test('the library’s other ways with codes stay shut', async () => {
  for (const way of [
    'email-otp/check-verification-otp',
    'email-otp/verify-email',
    'email-otp/request-password-reset',
    'email-otp/reset-password',
    'email-otp/request-email-change',
    'email-otp/change-email',
    'email-otp/create-verification-otp',
    'forget-password/email-otp',
  ])
    expect((await paper.browser().post(`/api/auth/${way}`, {})).status).toBe(404);
  for (const path of [api.askForCode, api.logInByCode])
    expect((await paper.browser().get(path)).status).toBe(404);
});
