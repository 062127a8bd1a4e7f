import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMe } from '../../src/contract/me.ts';
import { putTextSettings } from '../../src/contract/textSettings.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { startApi, type Browser } from '../support/api.ts';

const ADDRESS = '/api/me/text-settings';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const put = (browser: Browser, settings: string) => browser.put(ADDRESS, { settings });
const toldTo = async (browser: Browser) => (await answerOf(getMe, await browser.get('/api/me'))).textSettings;

test('what an account chose is told wherever it logs in, and nowhere else', async () => {
  const browser = paper.browser();
  const email = await browser.signUp('Ada');
  expect(await toldTo(browser)).toBeNull();
  expect(await answerOf(putTextSettings, await put(browser, 'dark size-125'))).toEqual({
    settings: 'dark size-125',
  });
  await put(browser, 'sepia wide');

  const elsewhere = paper.browser();
  expect(await toldTo(elsewhere)).toBeNull();
  await elsewhere.logIn(email);
  expect(await toldTo(elsewhere)).toBe('sepia wide');
  expect(await toldTo(await paper.account('Bo'))).toBeNull();
});

test('to have all as the paper has it is a choice as well', async () => {
  const browser = await paper.account('Ada');
  await put(browser, 'more');
  await put(browser, '');
  expect(await toldTo(browser)).toBe('');
});

test('a guest’s stays on the device, also that of one with a session', async () => {
  const guest = paper.browser();
  await problemOf(await put(guest, 'dark'), 'notLoggedIn');
  expect(guest.cookies.size).toBe(0);
  await guest.put('/api/me/follows/harbour');
  await problemOf(await put(guest, 'dark'), 'notLoggedIn');
});

test('what was chosen in one account isn’t kept in another that is logged in by then', async () => {
  const [former, browser] = [await paper.account('Ada'), await paper.account('Bo')];
  const { id } = await answerOf(getMe, await former.get('/api/me'));
  const headers = { 'for-account': id ?? '' };
  await problemOf(
    await browser.request('PUT', ADDRESS, { body: { settings: 'dark' }, headers }),
    'notLoggedIn',
  );
  expect(await toldTo(browser)).toBeNull();
});
