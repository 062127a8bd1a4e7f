import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { announcements, deliveries, follows } from '../../src/api/store/tables.ts';
import { NEWSROOM_TOKEN, START, startApi } from '../support/api.ts';
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
  smtp.manners.clear();
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

test.each([
  ['weekly', 'week', '2027-01-09T23:00:00.000Z'],
  ['daily', 'day', '2027-01-05T11:00:00.000Z'],
])(
  'a %s digest whose hour passed while every host was down comes once one is back, and once',
  async (level, told, back) => {
    goTo('2027-01-03T20:00:00.000Z');
    const { email } = await reader(level, 'harbour');
    goTo('2027-01-03T21:00:00.000Z');
    await publish('Before it', 'Harbour');
    // Monday at seven in New York is noon in UTC; the next day's is still to come, and the next week's.
    goTo('2027-01-04T13:00:00.000Z');
    await publish('After it', 'Harbour');
    goTo(back);
    await Promise.all([tell(), tell()]);
    await tell();
    expect(mails()).toMatchObject([{ to: email, subject: `The Test: your ${told}` }]);
    expect(mails()[0]?.text).toContain('Before it');
    expect(mails()[0]?.text).not.toContain('After it');
  },
);

test('a digest that has to wait leaves out what was unfollowed, put at another level or withdrawn meanwhile', async () => {
  goTo('2027-01-11T20:00:00.000Z');
  const { browser, email } = await reader('daily', 'harbour', 'labour');
  await browser.put('/api/me/follows/opera', { level: 'daily' });
  goTo('2027-01-11T21:00:00.000Z');
  await publish('Unfollowed', 'Harbour');
  await publish('At another level', 'Opera');
  await publish('Withdrawn', 'Labour');
  await publish('Left', 'Labour');
  smtp.manners.set(email, 'later');
  goTo('2027-01-12T12:00:15.000Z');
  await tell();
  await browser.delete('/api/me/follows/harbour');
  await browser.put('/api/me/follows/opera', { level: 'weekly' });
  const newsroom = { authorization: `Bearer ${NEWSROOM_TOKEN}` };
  const withdrawn = await browser.request('DELETE', '/api/newsroom/articles/withdrawn', {
    headers: newsroom,
    body: { why: 'It was wrong.' },
  });
  expect(withdrawn.ok, await withdrawn.text()).toBe(true);
  smtp.manners.clear();
  goTo('2027-01-12T12:05:00.000Z');
  await tell();
  expect(mails()).toHaveLength(1);
  expect(mails()[0]?.text).toMatch(/One new story[\s\S]*Left/);
  expect(mails()[0]?.text).not.toMatch(/Unfollowed|another level|Withdrawn/);

  // Nothing is left of one that waits for a reader who wants none any more.
  smtp.taken.length = 0;
  await publish('Too late', 'Labour');
  smtp.manners.set(email, 'later');
  goTo('2027-01-13T12:00:15.000Z');
  await tell();
  await browser.put('/api/me/alert-settings', { mail: false });
  smtp.manners.clear();
  goTo('2027-01-13T12:05:00.000Z');
  await tell();
  expect(mails()).toEqual([]);
  expect(await paper.database.db.select().from(deliveries)).toHaveLength(1);
});

test.each([
  ['an hour that the clock leaves out', 2, '2027-03-13T20:00:00.000Z', '2027-03-14T07:00:00.000Z'],
  ['the first of an hour that it shows twice', 1, '2027-11-06T20:00:00.000Z', '2027-11-07T05:00:00.000Z'],
])('a digest at %s comes once', async (_, digestHour, before, at) => {
  goTo(before);
  const { browser, email } = await reader('daily', 'harbour');
  await browser.put('/api/me/alert-settings', { digestHour });
  const due = new Date(at).getTime();
  goTo(new Date(due - 60_000).toISOString());
  await publish('Tides', 'Harbour');
  goTo(new Date(due - 1_000).toISOString());
  await tell();
  expect(mails()).toEqual([]);
  for (const minutes of [1, 61, 121]) {
    goTo(new Date(due + minutes * 60_000).toISOString());
    await publish(`Later ${minutes}`, 'Harbour');
    await tell();
  }
  expect(mails()).toMatchObject([{ to: email }]);
  expect(mails()[0]?.text).toContain('Tides');
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
