import { afterAll, beforeAll, expect, test } from 'vitest';
import { unsubscribeToken, type MailList } from '../../src/api/mail/unsubscribeToken.ts';
import { eq } from 'drizzle-orm';
import { readers } from '../../src/api/store/accountTables.ts';
import { READERS_CHANNEL } from '../../src/api/store/changes.ts';
import { topics } from '../../src/api/store/tables.ts';
import { problemOf } from '../support/answers.ts';
import { SECRET, START, startApi, type Browser } from '../support/api.ts';

const DAY = 86_400_000;
let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
let readerId: string;
let labour: number;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ topics: ['Harbour', 'Labour', 'Opera'] });
  browser = paper.browser();
  const email = await browser.signUp('Ada');
  const { db } = paper.database;
  const [reader] = await db.select({ id: readers.id }).from(readers).where(eq(readers.email, email));
  const [topic] = await db.select({ id: topics.id }).from(topics).where(eq(topics.slug, 'labour'));
  readerId = reader?.id ?? '';
  labour = topic?.id ?? 0;
});
afterAll(() => paper.close());

const LEVELS = { harbour: 'instant', labour: 'daily', opera: 'weekly' };
async function follow() {
  for (const [topic, level] of Object.entries(LEVELS))
    await browser.put(`/api/me/follows/${topic}`, { level });
}
async function levels(): Promise<Record<string, string>> {
  const answer = await browser.get('/api/me/follows');
  const { items } = (await answer.json()) as { items: { topic: { slug: string }; level: string }[] };
  return Object.fromEntries(items.map(({ topic, level }) => [topic.slug, level]));
}
const token = (list: MailList, id = readerId) => unsubscribeToken(id, list, SECRET, START);
/** What a mail program sends: a form, no cookie, from nowhere in particular (RFC 8058). */
const oneClick = (of: string, query = '') =>
  paper.browser().request('POST', `/api/unsubscribe/${of}${query}`, {
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: null },
  });

test.each([
  ['instant', { harbour: 'inPage' }],
  ['daily', { labour: 'inPage' }],
  ['weekly', { opera: 'inPage' }],
] as const)(
  'one press takes the reader off the %s list and no other; a second changes nothing',
  async (list, change) => {
    await follow();
    expect((await oneClick(token(list))).status).toBe(204);
    expect(await levels()).toEqual({ ...LEVELS, ...change });
    expect((await oneClick(token(list))).status).toBe(204);
    expect(await levels()).toEqual({ ...LEVELS, ...change });
  },
);

test('what is followed after it isn’t on the list either, and open pages are told of both', async () => {
  await follow();
  await browser.put('/api/me/alert-settings', { defaultLevel: 'weekly' });
  const heard: string[] = [];
  const stop = await paper.database.listen(READERS_CHANNEL, (payload) => void heard.push(payload));
  await oneClick(token('daily'));
  await expect.poll(() => heard).toEqual([`follows ${readerId}`]);
  await oneClick(token('weekly'));
  await expect
    .poll(() => heard)
    .toEqual([`follows ${readerId}`, `follows ${readerId}`, `settings ${readerId}`]);
  await stop();
  await browser.delete('/api/me/follows/opera');
  await browser.put('/api/me/follows/opera');
  expect(await levels()).toMatchObject({ opera: 'inPage' });
});

test('looking a link up changes nothing: programs that read mail ahead do that', async () => {
  await follow();
  for (const method of ['GET', 'HEAD']) {
    const answer = await paper.browser().request(method, `/api/unsubscribe/${token('instant')}`);
    expect(answer.status).toBe(405);
  }
  expect(await levels()).toEqual(LEVELS);
});

test('a link about a topic takes the reader off that topic', async () => {
  await follow();
  expect((await oneClick(token({ topic: labour }))).status).toBe(204);
  expect(await levels()).toEqual({ ...LEVELS, labour: 'inPage' });
});

test('a link that was altered, made up or is too old changes nothing, and says so', async () => {
  await follow();
  const good = token('instant');
  const [payload = '', signature = ''] = good.split('.');
  const [other = ''] = token('daily').split('.');
  const old = unsubscribeToken(readerId, 'instant', SECRET, new Date(START.getTime() - 401 * DAY));
  const strangers = unsubscribeToken(readerId, 'instant', 'another secret, which is also long enough', START);
  for (const bad of [
    `${other}.${signature}`,
    payload,
    `${good}.x`,
    `${payload}.${signature}x`,
    old,
    strangers,
    'x',
  ])
    await problemOf(await oneClick(bad), 'notFound');
  expect(await levels()).toEqual(LEVELS);
});

test('the answer is the same whether the account is still there or not', async () => {
  expect((await oneClick(token('instant', 'nobody'))).status).toBe(204);
});

test('a form of our own is answered with a page, in its language', async () => {
  const done = await oneClick(token('instant'), '?page=he');
  expect([done.status, done.headers.get('location')]).toEqual([303, '/he/unsubscribed']);
  const failed = await oneClick('x', '?page=en');
  expect([failed.status, failed.headers.get('location')]).toEqual([303, '/unsubscribed?failed=1']);
});
