import { expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { verifications } from '../../src/api/store/accountTables.ts';
import { api } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { ORIGIN, PASSWORD, type Browser } from '../support/api.ts';
import { mailReader } from '../support/deliveries.ts';
import { openMailedPaper } from '../support/mailedPaper.ts';

const NEW = 'a tram called nine';
const { paper, smtp, tell } = await openMailedPaper();

const ask = (email: string, page = '/forgotten-password') =>
  paper.browser().post(api.requestPasswordReset, { email }, { referer: ORIGIN + page });
const logIn = (email: string, password: string) => paper.browser().post(api.signIn, { email, password });
const kindOf = async (browser: Browser) => (await answerOf(getMe, await browser.get('/api/me'))).kind;

const account = () => mailReader(paper, 'Ada');
const linkIn = (text = '') => /http:\/\/paper\.test(\S*\/new-password\S+)/.exec(text)?.[1] ?? '';
const tokenIn = (text = '') => new URL(linkIn(text), ORIGIN).searchParams.get('token') ?? '';
const reset = (token: string, newPassword = NEW) =>
  paper.browser().post(api.resetPassword, { token, newPassword });

test('a forgotten password is replaced by the link of a mail, once, and all sessions end', async () => {
  const { browser, email } = await account();
  expect((await ask(email, '/he/forgotten-password')).status).toBe(200);
  await tell();
  const [mail] = smtp.taken;
  expect(smtp.taken).toHaveLength(1);
  expect(mail?.to).toBe(email);
  expect(linkIn(mail?.text)).toMatch(/^\/he\/new-password\?token=[\w-]{32}$/);
  expect(mail?.text).toContain('סיסמה חדשה');

  const token = tokenIn(mail?.text);
  expect((await reset(token)).status).toBe(200);
  expect(await kindOf(browser)).toBe('guest');
  expect((await logIn(email, PASSWORD)).status).toBe(401);
  expect((await logIn(email, NEW)).status).toBe(200);
  expect((await reset(token, 'another tram line')).status).toBe(400);
  expect((await logIn(email, NEW)).status).toBe(200);
});

test('who is kept out by a stranger’s guesses comes in by mail at once', async () => {
  const { email } = await account();
  for (let at = 0; at < 11; at += 1) await logIn(email, 'not this one');
  expect((await logIn(email, PASSWORD)).status).toBe(429);
  await ask(email);
  await tell();
  expect((await reset(tokenIn(smtp.taken[0]?.text))).status).toBe(200);
  expect((await logIn(email, NEW)).status).toBe(200);
});

test('a link that is made up, altered, or that nobody was sent, sets nothing', async () => {
  const { email } = await account();
  await ask(email);
  const [unsent] = await paper.database.db.select().from(verifications);
  await tell();
  const token = tokenIn(smtp.taken[0]?.text);
  expect(unsent?.identifier).not.toContain(token);
  for (const other of ['', 'none', `${token}x`, token.toUpperCase()])
    expect((await reset(other)).status).toBe(400);
  expect((await logIn(email, PASSWORD)).status).toBe(200);
});

test('a new password that is short or common is refused, and its link stays good', async () => {
  const { email } = await account();
  await ask(email);
  await tell();
  const token = tokenIn(smtp.taken[0]?.text);
  expect((await reset(token, 'short')).status).toBe(400);
  await problemOf(await reset(token, 'password123'), 'invalid');
  expect((await reset(token)).status).toBe(200);
});

test('asking doesn’t tell whether an address has an account, and mails it at most once a minute', async () => {
  const { email } = await account();
  const saidTo = async (address: string) => {
    const answer = await ask(address);
    return { status: answer.status, said: await answer.text() };
  };
  expect(await saidTo(email)).toEqual(await saidTo('nobody@example.com'));
  await ask(email);
  await tell();
  await ask(email);
  await tell();
  expect(smtp.taken.map(({ to }) => to)).toEqual([email]);
});
