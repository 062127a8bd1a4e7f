import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { alertSettings, announcements, deliveries, follows, stories } from '../../src/api/store/tables.ts';
import { api } from '../../src/paths.ts';
import { NEWSROOM_TOKEN, START, startApi } from '../support/api.ts';
import { codeIn } from '../support/codes.ts';
import { deliver, deliveringOf, mailReader, unconfirmedReader } from '../support/deliveries.ts';
import { startSmtpServer } from '../support/smtp.ts';

const MINUTE = 60_000;
/** Of a headline, in UTF-16 units. */
const LONGEST = 300;
let paper: Awaited<ReturnType<typeof startApi>>;
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
let now = START;

beforeAll(async () => {
  paper = await startApi();
  smtp = await startSmtpServer();
  await paper.publish({ topics: ['Harbour', 'Labour', 'שלום'] });
});
afterAll(async () => {
  await paper.close();
  await smtp.close();
});
beforeEach(async () => {
  await paper.database.db.delete(deliveries);
  await paper.database.db.delete(follows);
  await paper.database.db.update(announcements).set({ queuedAt: now });
  smtp.manners.clear();
  smtp.taken.length = 0;
  smtp.named.length = 0;
});

const goTo = (to: Date) => {
  now = to;
  paper.travelTo(to);
};
const pass = (minutes: number) => goTo(new Date(now.getTime() + minutes * MINUTE));
/** A reader who follows topics at once, by day and by night. */
async function follower(...topics: string[]) {
  const reader = await mailReader(paper, 'Ada');
  await reader.browser.put('/api/me/alert-settings', { quietHours: null });
  for (const topic of topics) await reader.browser.put(`/api/me/follows/${topic}`, { level: 'instant' });
  pass(1);
  return reader;
}
const tell = () => deliver(deliveringOf(paper, smtp.url));
const publish = (story: Parameters<typeof paper.publish>[0]) => {
  pass(1);
  return paper.publish({ publishedAt: now.toISOString(), ...story });
};
const kept = () => paper.database.db.select().from(deliveries);

test('a story is mailed once to a follower, however many of its topics they follow, and only to those who want it', async () => {
  const { email } = await follower('harbour', 'labour');
  const inPage = await mailReader(paper, 'In page');
  await inPage.browser.put('/api/me/follows/harbour', { level: 'inPage' });
  const { browser: unconfirmed } = await unconfirmedReader(paper, 'Unconfirmed');
  await unconfirmed.put('/api/me/follows/harbour', { level: 'instant' });
  const guest = paper.browser();
  await guest.put('/api/me/follows/harbour', { level: 'instant' });
  const unmailed = await follower('harbour');
  await unmailed.browser.put('/api/me/alert-settings', { mail: false });
  const snoozing = await follower('harbour');
  const snoozedUntil = new Date(now.getTime() + 60 * MINUTE).toISOString();
  await snoozing.browser.put('/api/me/follows/harbour', { snoozedUntil });
  const { article } = await publish({ topics: ['Harbour', 'Labour'], headline: 'Cranes stand still' });
  const late = await mailReader(paper, 'Late');
  await late.browser.put('/api/me/follows/harbour', { level: 'instant' });

  await tell();
  expect(smtp.taken.map(({ to }) => to).filter((to) => !to.startsWith('unconfirmed'))).toContain(email);
  const alerts = smtp.taken.filter(({ headers }) => headers.get('subject') === 'Cranes stand still');
  expect(alerts.map(({ to }) => to)).toEqual([email]);
  expect(alerts[0]?.text).toContain(`http://paper.test/article/${article.slug}`);
  await tell();
  expect(smtp.taken.filter(({ to }) => to === email)).toHaveLength(1);
});

test('a mail says why it came, in text and HTML, fetches nothing, and shows no more than anyone may see', async () => {
  const { email } = await follower('harbour');
  await publish({
    topics: ['Harbour'],
    access: 'subscriber',
    headline: '<Cranes> & "ships"',
    standfirst: 'What stands first.',
    blocks: [{ type: 'paragraph', content: [{ text: 'Behind the gate.' }] }],
    opening: 0,
  });
  await tell();
  const [mail] = smtp.taken.filter(({ to }) => to === email);
  const [row] = await kept();
  expect(mail?.headers.get('subject')).toBe('<Cranes> & "ships"');
  expect(mail?.headers.get('from')).toBe('The Test <alerts@paper.test>');
  expect(mail?.headers.get('message-id')).toBe(`<${row?.id}@paper.test>`);
  expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.headers.get('list-unsubscribe')).toMatch(
    /^<http:\/\/paper\.test\/api\/unsubscribe\/[\w.-]+>$/,
  );
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('What stands first.');
    expect(part).toMatch(/Because you follow \u2068Harbour\u2069/);
    expect(part).not.toContain('Behind the gate');
  }
  expect(mail?.html).toContain('&lt;Cranes&gt; &amp; &quot;ships&quot;');
  expect(mail?.html).not.toMatch(/<img|<script|<link|src=|url\(/);
});

test('the longest headline of markup, emoji and letters from right to left arrives as it is, in well-formed mail', async () => {
  const { email } = await follower('harbour');
  const headline = `"><script>alert(1)</script> 🚢🇮🇱 ${'שלום '.repeat(100)}`.slice(0, LONGEST).trim();
  await publish({ topics: ['Harbour'], headline, lang: 'he', slug: 'hostile' });
  await tell();
  const [mail] = smtp.taken.filter(({ to }) => to === email);
  expect(mail?.headers.get('subject')).toBe(headline);
  expect(mail?.text).toContain(headline);
  expect(mail?.html).toContain('&lt;script&gt;');
  expect(mail?.html).not.toContain('<script');
  expect(mail?.headers.get('content-type')).toMatch(/^multipart\/alternative;/);
  expect(mail?.headers.get('mime-version')).toBe('1.0');
  expect(Date.parse(mail?.headers.get('date') ?? '')).not.toBeNaN();
  // RFC 5321 allows no line more, and none of it is outside ASCII.
  expect(mail?.source).toMatch(/^(?:[\t\x20-\x7e]{0,998}\r\n)+$/);
});

test('line breaks in a headline, however they came there, add neither headers nor recipients', async () => {
  const { email } = await follower('harbour');
  const { article } = await publish({ topics: ['Harbour'], slug: 'broken' });
  await paper.database.db
    .update(stories)
    .set({ headline: 'Cranes\r\nBcc: eve@example.com\r\n\r\nBody' })
    .where(eq(stories.slug, article.slug));
  await tell();
  expect(smtp.named).toEqual([email]);
  const [mail] = smtp.taken;
  expect(mail?.headers.get('subject')).toMatch(/^Cranes Bcc: eve@example\.com +Body$/);
  expect(mail?.headers.has('bcc')).toBe(false);
});

test('a story in another direction keeps it, and a reader of Hebrew is written to in Hebrew', async () => {
  const { browser, email } = await follower('harbour');
  await browser.post(
    '/api/auth/send-verification-email',
    { email },
    { referer: 'http://paper.test/he/alerts' },
  );
  const hebrew = paper.browser();
  const address = `${crypto.randomUUID()}@example.com`;
  const account = { name: 'נועה', email: address, password: 'read-all-about-it' };
  const page = { referer: 'http://paper.test/he/signup' };
  await hebrew.post(api.signUp, account, page);
  await tell();
  const code = smtp.taken.find(({ to }) => to === address);
  expect(code?.html).toMatch(/<html lang="he" dir="rtl">/);
  expect((await hebrew.post(api.signUpByCode, { ...account, otp: codeIn(code?.text) }, page)).status).toBe(
    200,
  );

  await hebrew.put('/api/me/alert-settings', { quietHours: null });
  await hebrew.put('/api/me/follows/harbour', { level: 'instant' });
  pass(1);
  await publish({ lang: 'en', topics: ['Harbour'], headline: 'An English one' });
  await tell();
  const mail = smtp.taken.find(
    ({ headers, to }) => to === address && headers.get('subject') === 'An English one',
  );
  expect(mail?.html).toMatch(/<html lang="he" dir="rtl">[\s\S]*<h2 [^>]*lang="en" dir="ltr"/);
  expect(mail?.text).toContain('http://paper.test/he/article/an-english-one');
});

test('quiet hours hold an alert back until the morning of the reader’s zone', async () => {
  const { browser, email } = await follower('harbour');
  // It is noon in UTC.
  await browser.put('/api/me/alert-settings', { quietHours: { from: 22, to: 7 }, zone: 'Pacific/Auckland' });
  goTo(new Date('2026-11-24T12:00:00.000Z'));
  await publish({ topics: ['Harbour'] });
  await tell();
  expect(smtp.taken).toEqual([]);
  goTo(new Date('2026-11-24T17:59:59.000Z'));
  await tell();
  expect(smtp.taken).toEqual([]);
  goTo(new Date('2026-11-24T18:00:00.000Z'));
  await tell();
  expect(smtp.taken.map(({ to }) => to)).toEqual([email]);
});

test('what was read, unfollowed, put off, put at another level or withdrawn while it waited is not sent any more', async () => {
  const names = ['read', 'unfollowed', 'snoozed', 'at another level', 'kept'];
  const readers = await Promise.all(names.map(() => follower('harbour')));
  for (const { browser } of readers)
    await browser.put('/api/me/alert-settings', { quietHours: { from: 12, to: 18 }, zone: 'UTC' });
  goTo(new Date('2026-11-25T13:00:00.000Z'));
  await publish({ slug: 'waits', topics: ['Harbour'] });
  await publish({ slug: 'goes', topics: ['Harbour'] });
  await tell();
  expect(smtp.taken).toEqual([]);
  const [read, unfollowed, snoozed, moved, kept_] = readers;
  await read?.browser.put('/api/me/reads/waits');
  await unfollowed?.browser.delete('/api/me/follows/harbour');
  await snoozed?.browser.put('/api/me/follows/harbour', { snoozedUntil: '2026-11-26T00:00:00Z' });
  await moved?.browser.put('/api/me/follows/harbour', { level: 'daily' });
  const withdrawn = await paper.browser().request('DELETE', '/api/newsroom/articles/goes', {
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}` },
    body: { why: 'It was never true.' },
  });
  expect(withdrawn.ok).toBe(true);
  goTo(new Date('2026-11-25T18:00:00.000Z'));
  await tell();
  expect(smtp.taken.map(({ to }) => to)).toEqual([kept_?.email]);
  expect(await kept()).toHaveLength(1);
});

test('of several hosts on one database one queues and sends each alert', async () => {
  const readers = await Promise.all(Array.from({ length: 30 }, () => follower('labour')));
  await publish({ topics: ['Labour'] });
  await publish({ topics: ['Labour', 'Harbour'] });
  await Promise.all([tell(), tell(), tell()]);
  const got = readers.map(({ email }) => smtp.taken.filter(({ to }) => to === email).length);
  expect(new Set(got)).toEqual(new Set([2]));
});

test('a zone that the host doesn’t know is the paper’s, and holds up nobody’s alerts', async () => {
  const lost = await follower('harbour');
  await lost.browser.put('/api/me/alert-settings', { quietHours: { from: 22, to: 7 }, zone: 'Asia/Tokyo' });
  await paper.database.db
    .update(alertSettings)
    .set({ zone: 'Mars/Olympus_Mons' })
    .where(eq(alertSettings.zone, 'Asia/Tokyo'));
  const { email } = await follower('harbour');
  await publish({ topics: ['Harbour'] });
  await tell();
  expect(smtp.taken.map(({ to }) => to).toSorted()).toEqual([lost.email, email].toSorted());
});
