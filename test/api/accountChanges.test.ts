import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { api } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const meOf = async (browser: Browser) => answerOf(getMe, await browser.get('/api/me'));

test('a name is changed, trimmed, and bounded as at sign-up', async () => {
  const browser = await paper.account('Ada');
  expect((await browser.post(api.updateUser, { name: ' Ada L. ' })).status).toBe(200);
  expect((await meOf(browser)).name).toBe('Ada L.');
  for (const name of ['', 'a'.repeat(81), 'two\nlines', '\u200e'])
    await problemOf(await browser.post(api.updateUser, { name }), 'invalid');
  expect((await browser.post(api.updateUser, { role: 'moderator' })).status).toBe(400);
  expect(await meOf(browser)).toMatchObject({ name: 'Ada L.', kind: 'registered' });
});

test('who has no session changes nothing, and is told so as everywhere', async () => {
  await problemOf(await paper.browser().post(api.updateUser, { name: 'Ada' }), 'notLoggedIn');
});
