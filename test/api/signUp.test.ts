import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { startSweeping } from '../../src/api/jobs/sweep.ts';
import { readers } from '../../src/api/store/accountTables.ts';
import { deliveries } from '../../src/api/store/tables.ts';
import { getFollows } from '../../src/contract/follows.ts';
import { getMe } from '../../src/contract/me.ts';
import { api } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { ORIGIN, PASSWORD, START, type Browser } from '../support/api.ts';
import { codeIn } from '../support/codes.ts';
import { mailReader, unconfirmedReader } from '../support/deliveries.ts';
import { openMailedPaper } from '../support/mailedPaper.ts';

const HOUR = 3_600_000;
const NEW = 'four plain words here';
const { paper, smtp, tell } = await openMailedPaper();
beforeAll(async () => void (await paper.publish()));

const newAddress = () => `${crypto.randomUUID()}@example.com`;
/** What a sign-up sends, with what is to be other than usual. */
const accountOf = (email: string, other: object = {}) => ({ name: 'Ada', email, password: NEW, ...other });
const begin = (email: string, other: object = {}, browser = paper.browser()) =>
  browser.post(api.signUp, accountOf(email, other), { referer: `${ORIGIN}/signup` });
const end = (email: string, otp: string, other: object = {}, browser = paper.browser()) =>
  browser.post(api.signUpByCode, { ...accountOf(email, other), otp });
const byPassword = async (email: string, password: string) =>
  (await paper.browser().post(api.signIn, { email, password })).status;
const meOf = async (browser: Browser) => answerOf(getMe, await browser.get(api.me));
/** Has what waits sent, and answers with the code of the newest mail. */
async function mailedCode(): Promise<string> {
  await tell();
  return codeIn(smtp.taken.at(-1)?.text);
}
const errorsOf = async (answer: Response) => (await problemOf(answer, 'invalid')).errors;

test('an account is made by the code of a mail, and logged in to; its password is the one that was chosen', async () => {
  const browser = paper.browser();
  const email = newAddress();
  const begun = await begin(email.toUpperCase(), { name: '  Rene\u0301e \u202eL.' }, browser);
  expect([begun.status, begun.headers.getSetCookie()]).toEqual([200, []]);
  expect(await meOf(browser)).toMatchObject({ kind: 'guest' });
  expect(await byPassword(email, NEW)).toBe(401);

  const code = await mailedCode();
  expect(smtp.taken.map(({ to }) => to)).toEqual([email]);
  expect(smtp.taken[0]?.headers.get('subject')).toBe(`${code} is your code for The Test`);
  expect(smtp.taken[0]?.text).toContain('to finish signing up.');
  const ended = await end(email, ` ${code.slice(0, 3)} ${code.slice(3)}`, { name: 'Renée L.' }, browser);
  expect(ended.status).toBe(200);
  expect(await meOf(browser)).toMatchObject({
    kind: 'registered',
    name: 'Renée L.',
    email,
    unreadAlerts: 0,
    subscription: null,
  });
  const [reader] = await paper.database.db.select().from(readers).where(eq(readers.email, email));
  expect(reader?.emailVerified).toBe(true);
  expect(await byPassword(email, NEW)).toBe(200);
  expect(await errorsOf(await end(email, code))).toEqual([{ pointer: '/otp', code: 'wrongCode' }]);
});

test('an address that has an account is answered as any other; its code logs in to that, whose password stays', async () => {
  const { email } = await mailReader(paper, 'Grace');
  const saidTo = async (address: string) => {
    const answer = await begin(address);
    return { status: answer.status, said: await answer.text(), names: [...answer.headers.keys()] };
  };
  expect(await saidTo(email)).toEqual(await saidTo(newAddress()));
  const refused = async (address: string) => {
    const { status, code, errors } = await problemOf(await end(address, '123456'), 'invalid');
    return { status, code, errors };
  };
  expect(await refused(email)).toEqual(await refused(newAddress()));

  await paper.database.db.delete(deliveries);
  await begin(email);
  const browser = paper.browser();
  expect((await end(email, await mailedCode(), {}, browser)).status).toBe(200);
  expect(await meOf(browser)).toMatchObject({ name: 'Grace', email });
  expect(await byPassword(email, NEW)).toBe(401);
  expect(await byPassword(email, PASSWORD)).toBe(200);
});

test('who begins a sign-up with another’s address chooses nothing for them', async () => {
  const email = newAddress();
  await begin(email, { name: 'Not Ada', password: 'of somebody else' });
  await begin(email);
  const browser = paper.browser();
  await end(email, await mailedCode(), {}, browser);
  expect(await meOf(browser)).toMatchObject({ name: 'Ada', email });
  expect(await byPassword(email, 'of somebody else')).toBe(401);
  expect(await byPassword(email, NEW)).toBe(200);
});

test('an account whose address was never confirmed is whose the address is, with what they choose', async () => {
  const { browser: first, email } = await unconfirmedReader(paper, 'Somebody');
  await begin(email);
  const browser = paper.browser();
  await end(email, await mailedCode(), {}, browser);
  expect(await meOf(browser)).toMatchObject({ name: 'Ada', email });
  expect((await meOf(first)).kind).toBe('guest');
  expect(await byPassword(email, PASSWORD)).toBe(401);
  expect(await byPassword(email, NEW)).toBe(200);
});

test('a code that is wrong makes no account, and of many for an address ten are looked at', async () => {
  const email = newAddress();
  await begin(email);
  const code = await mailedCode();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const answers = await Promise.all(Array.from({ length: 14 }, () => end(email, wrong)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    ...Array(10).fill(422),
    ...Array(4).fill(429),
  ]);
  expect((await end(email, code)).status).toBe(429);
  expect(await byPassword(email, NEW)).toBe(401);
});

test('a code that was mailed for a sign-up logs in, too, where its page was closed', async () => {
  const email = newAddress();
  await begin(email);
  const browser = paper.browser();
  await browser.post(api.logInByCode, { email, otp: await mailedCode() });
  expect(await meOf(browser)).toMatchObject({ kind: 'registered', name: 'Ada', email });
});

test('an address gets one code a minute, whoever asks for it', async () => {
  const email = newAddress();
  await begin(email);
  await tell();
  await begin(email);
  await paper.browser().post(api.askForCode, { email });
  await tell();
  expect(smtp.taken).toHaveLength(1);
});

test.each([
  ['one of the commonest', 'Password123'],
  ['the address itself', 'known-by@example.com'],
  ['the name itself', 'Ada Lovelace'],
])('a new password that is %s is refused at its field, and nothing is mailed', async (_, password) => {
  const account = { name: 'Ada Lovelace', email: 'known-by@example.com', password };
  const refusal = [{ pointer: '/password', code: 'tooCommon' }];
  expect(await errorsOf(await paper.browser().post(api.signUp, account))).toEqual(refusal);
  const ending = await paper.browser().post(api.signUpByCode, { ...account, otp: '123456' });
  expect(await errorsOf(ending)).toEqual(refusal);
  expect(await paper.database.db.$count(deliveries)).toBe(0);
});

test('nobody makes themselves a moderator', async () => {
  const email = newAddress();
  const sly = { role: 'moderator', emailVerified: true };
  await begin(email, sly);
  const browser = paper.browser();
  await end(email, await mailedCode(), sly, browser);
  expect(await meOf(browser)).toMatchObject({ kind: 'registered' });
});

test('what a guest followed is followed with the account that they sign up for', async () => {
  const browser = paper.browser();
  await browser.put('/api/me/follows/harbour');
  const email = newAddress();
  await begin(email, {}, browser);
  expect((await meOf(browser)).kind).toBe('anonymous');
  await end(email, await mailedCode(), {}, browser);
  expect((await meOf(browser)).email).toBe(email);
  const { items } = await answerOf(getFollows, await browser.get(api.follows));
  expect(items.map(({ topic }) => topic.slug)).toEqual(['harbour']);
});

test('a sign-up without an end is forgotten after a day, and accounts are not', async () => {
  const { email: unconfirmed } = await unconfirmedReader(paper, 'Una');
  const { email: confirmed } = await mailReader(paper, 'Ada');
  await paper.database.db.update(readers).set({ createdAt: START });
  const email = newAddress();
  await begin(email);
  const kept = async (hours: number) => {
    paper.travelTo(new Date(START.getTime() + hours * HOUR));
    await startSweeping(paper.services)();
    const rows = await paper.database.db.select({ email: readers.email }).from(readers);
    return [email, unconfirmed, confirmed].map((one) => rows.some((row) => row.email === one));
  };
  expect(await kept(23)).toEqual([true, true, true]);
  const again = newAddress();
  paper.travelTo(START);
  await begin(again);
  paper.travelTo(new Date(START.getTime() + 23 * HOUR));
  await begin(again);
  expect(await kept(25)).toEqual([false, true, true]);
  expect((await end(again, await mailedCode())).status).toBe(200);
});
