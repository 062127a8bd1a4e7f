import { afterAll, beforeAll, expect, test } from 'vitest';
import { getAlertSettings, putAlertSettings } from '../../src/contract/alertSettings.ts';
import { putFollow } from '../../src/contract/follows.ts';
import { getMe } from '../../src/contract/me.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ topics: ['Harbour'] });
});
afterAll(() => paper.close());

const ADDRESS = '/api/me/alert-settings';
const read = async (browser: Browser) => answerOf(getAlertSettings, await browser.get(ADDRESS));
const change = async (browser: Browser, body: object) =>
  answerOf(putAlertSettings, await browser.put(ADDRESS, body));

test('who never chose has what a newcomer has, and looking at it makes no session', async () => {
  const guest = paper.browser();
  expect(await read(guest)).toEqual({
    defaultLevel: 'inPage',
    zone: 'Europe/Lisbon',
    digestHour: 7,
    digestDay: 1,
    quietHours: { from: 22, to: 7 },
    mail: true,
    mailState: 'noAccount',
    pushed: false,
  });
  expect(await answerOf(getMe, await guest.get('/api/me'))).toMatchObject({ kind: 'guest' });
});

test('what is given changes and the rest stays, for accounts and for guests, whose press makes a session', async () => {
  const ada = await paper.account('Ada');
  await change(ada, { zone: 'Asia/Jerusalem', quietHours: null });
  expect(await change(ada, { digestHour: 0 })).toMatchObject({
    zone: 'Asia/Jerusalem',
    quietHours: null,
    digestHour: 0,
    digestDay: 1,
    mailState: 'ready',
  });
  const guest = paper.browser();
  await change(guest, { digestDay: 7 });
  expect(await read(guest)).toMatchObject({ digestDay: 7, mailState: 'noAccount' });
});

test('what is followed without choosing has the default level', async () => {
  const browser = await paper.account('Bo');
  await change(browser, { defaultLevel: 'daily' });
  expect(await answerOf(putFollow, await browser.put('/api/me/follows/harbour'))).toMatchObject({
    level: 'daily',
  });
});

test('where one field is wrong, the old settings stand', async () => {
  const browser = await paper.account('Cy');
  const before = await change(browser, { digestHour: 9 });
  await problemOf(await browser.put(ADDRESS, { digestDay: 5, zone: 'Mars/Olympus' }), 'invalid');
  expect(await read(browser)).toEqual(before);
});

test('signing up keeps what the guest chose, and logging in what the account did', async () => {
  const browser = paper.browser();
  await change(browser, { zone: 'Asia/Tokyo' });
  await browser.signUp('Dora', 'dora@example.com');
  expect(await read(browser)).toMatchObject({ zone: 'Asia/Tokyo' });

  const other = paper.browser();
  await change(other, { zone: 'Europe/Paris' });
  await other.logIn('dora@example.com');
  expect(await read(other)).toMatchObject({ zone: 'Asia/Tokyo' });
});
