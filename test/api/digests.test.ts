import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { announcements, deliveries, follows } from '../../src/api/store/tables.ts';
import { START, startApi } from '../support/api.ts';
import { deliver, deliveringOf, mailReader } from '../support/deliveries.ts';
import { startSmtpServer } from '../support/smtp.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
let now = START;

beforeAll(async () => {
  paper = await startApi();
  smtp = await startSmtpServer();
  await paper.publish({ topics: ['Harbour', 'Labour'] });
});
afterAll(async () => {
  await paper.close();
  await smtp.close();
});
beforeEach(async () => {
  await paper.database.db.delete(deliveries);
  await paper.database.db.delete(follows);
  await paper.database.db.update(announcements).set({ queuedAt: now });
  smtp.taken.length = 0;
});

const goTo = (moment: string) => {
  now = new Date(moment);
  paper.travelTo(now);
};
const tell = () => deliver(deliveringOf(paper, smtp.url));
const publish = (headline: string, ...topics: string[]) =>
  paper.publish({ headline, topics, publishedAt: now.toISOString() });
const mails = () =>
  smtp.taken.map(({ to, headers, text }) => ({ to, subject: headers.get('subject'), text }));

/** A reader in New York who follows topics by a digest, of Mondays at seven where it is weekly. */
async function reader(level: string, ...topics: string[]) {
  const { browser, email } = await mailReader(paper, 'Ada');
  await browser.put('/api/me/alert-settings', { zone: 'America/New_York' });
  for (const topic of topics) await browser.put(`/api/me/follows/${topic}`, { level });
  return { browser, email };
}

test('a daily digest comes once at the reader’s hour in their zone, with what is new and unread since the last', async () => {
  goTo('2026-12-01T20:00:00.000Z');
  const { browser, email } = await reader('daily', 'harbour', 'labour');
  goTo('2026-12-01T21:00:00.000Z');
  await publish('Cranes', 'Harbour', 'Labour');
  await publish('Wages', 'Labour');
  await publish('Seen', 'Labour');
  await publish('Elsewhere', 'Opera');
  await browser.put('/api/me/reads/seen');
  goTo('2026-12-02T11:59:00.000Z');
  await tell();
  expect(mails()).toEqual([]);
  goTo('2026-12-02T12:00:15.000Z');
  await Promise.all([tell(), tell()]);
  await tell();
  expect(mails()).toMatchObject([{ to: email, subject: 'The Test: your day' }]);
  const [{ text = '' } = {}] = mails();
  expect(text).toContain('2 new stories');
  expect(text).toMatch(/Cranes\n[\s\S]*Because you follow \u2068Harbour\u2069 and \u2068Labour\u2069/);
  expect(text).toContain('Wages');
  expect(text).not.toMatch(/Seen|Elsewhere/);

  smtp.taken.length = 0;
  goTo('2026-12-03T12:00:15.000Z');
  await tell();
  expect(mails()).toEqual([]);
  await publish('Tides', 'Harbour');
  goTo('2026-12-04T12:10:00.000Z');
  await tell();
  expect(mails()[0]?.text).toMatch(/One new story[\s\S]*Tides/);
  expect(mails()[0]?.text).not.toContain('Cranes');
});

test('a weekly digest comes on its day, and a story whose time came while no host ran is in the next', async () => {
  goTo('2026-12-08T20:00:00.000Z');
  const { browser, email } = await reader('weekly', 'harbour');
  await browser.put('/api/me/alert-settings', { digestDay: 3, digestHour: 20 });
  goTo('2026-12-08T21:00:00.000Z');
  await publish('Ferries', 'Harbour');
  goTo('2026-12-10T00:59:00.000Z');
  await tell();
  expect(mails()).toEqual([]);
  // Wednesday at eight in the evening in New York; the host is back an hour later.
  goTo('2026-12-10T02:00:00.000Z');
  await tell();
  expect(mails()).toMatchObject([{ to: email, subject: 'The Test: your week' }]);
  expect(smtp.taken[0]?.headers.get('list-id')).toBe('<weekly.paper.test>');
});

test('what was put off, and what is followed at another level, is in no digest', async () => {
  goTo('2026-12-15T20:00:00.000Z');
  const { browser, email } = await reader('daily', 'harbour', 'labour');
  await browser.put('/api/me/follows/harbour', { snoozedUntil: '2026-12-15T22:00:00.000Z' });
  goTo('2026-12-15T21:00:00.000Z');
  await publish('Put off', 'Harbour');
  await publish('In page', 'Labour');
  await browser.put('/api/me/follows/labour', { level: 'inPage' });
  goTo('2026-12-16T12:00:15.000Z');
  await tell();
  expect(mails()).toEqual([]);
  await publish('After it', 'Harbour');
  goTo('2026-12-17T12:00:15.000Z');
  await tell();
  expect(mails()).toMatchObject([{ to: email }]);
  expect(mails()[0]?.text).toContain('After it');
  expect(mails()[0]?.text).not.toMatch(/Put off|In page/);
});
