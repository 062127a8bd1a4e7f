import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getAlertSettings } from '../../src/contract/alertSettings.ts';
import { api } from '../../src/paths.ts';
import { deliveries } from '../../src/api/store/tables.ts';
import { answerOf } from '../support/answers.ts';
import { ORIGIN, START, startApi, type Browser } from '../support/api.ts';
import { deliver, deliveringOf, mailReader, unconfirmedReader } from '../support/deliveries.ts';
import { startSmtpServer } from '../support/smtp.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
let now = START;

beforeAll(async () => {
  paper = await startApi();
  smtp = await startSmtpServer();
});
afterAll(async () => {
  await paper.close();
  await smtp.close();
});
beforeEach(async () => {
  await paper.database.db.delete(deliveries);
  smtp.taken.length = 0;
});

const tell = () => deliver(deliveringOf(paper, smtp.url));
function pass(seconds: number) {
  now = new Date(now.getTime() + seconds * 1_000);
  paper.travelTo(now);
}
const ask = (browser: Browser, email: string, page = '/alerts/settings') =>
  browser.post(api.sendVerificationEmail, { email }, { referer: ORIGIN + page });
const linkIn = (text = '') => /http:\/\/paper\.test(\S+verify-email\S+)/.exec(text)?.[1] ?? '';
const stateOf = async (browser: Browser) =>
  (await answerOf(getAlertSettings, await browser.get(api.alertSettings))).mailState;

test('the mail that confirms an address is sent again when asked, at most once a minute in all languages, as another mail', async () => {
  const { browser, email } = await unconfirmedReader(paper, 'Ada');
  await ask(browser, email);
  await tell();
  for (const page of ['/alerts/settings', '/he/alerts/settings'])
    expect((await ask(browser, email, page)).status).toBe(200);
  await tell();
  expect(smtp.taken).toHaveLength(1);

  pass(61);
  for (const page of ['/he/alerts/settings', '/alerts/settings']) await ask(browser, email, page);
  await tell();
  expect(smtp.taken.map(({ html }) => /lang="(\w+)"/.exec(html)?.[1])).toEqual(['en', 'he']);
  pass(61);
  await ask(browser, email);
  await tell();
  expect(smtp.taken[1]?.headers.get('subject')).toBe('אישור כתובת הדואר שלכם ב־The Test');
  expect(linkIn(smtp.taken[1]?.text)).toContain('callbackURL=%2Fhe%2Fconfirmed');
  expect(new Set(smtp.taken.map(({ headers }) => headers.get('message-id'))).size).toBe(3);

  expect(await stateOf(browser)).toBe('unconfirmed');
  const link = linkIn(smtp.taken.at(-1)?.text);
  const altered = await browser.get(link.replace('token=', 'token=x'));
  expect(altered.headers.get('location')).toMatch(/^\/confirmed\?error=/);
  expect(await stateOf(browser)).toBe('unconfirmed');
  expect((await browser.get(link)).headers.get('location')).toBe('/confirmed');
  expect(await stateOf(browser)).toBe('ready');
});

test('asking for that mail doesn’t tell whether an address has an account', async () => {
  const stranger = paper.browser();
  const { email: unconfirmed } = await unconfirmedReader(paper, 'Unconfirmed');
  const { email: confirmed } = await mailReader(paper, 'Confirmed');
  const reader = paper.browser();
  await reader.signUp('Reader');
  const saidTo = async (browser: Browser, email: string) => {
    const answer = await ask(browser, email);
    const { requestId: _, ...said } = (await answer.json()) as { requestId?: string };
    return { status: answer.status, said };
  };
  const addresses = ['nobody@example.com', unconfirmed, confirmed];
  for (const browser of [stranger, reader]) {
    const [nobody, ...others] = await Promise.all(addresses.map((email) => saidTo(browser, email)));
    for (const other of others) expect(other).toEqual(nobody);
  }
});
