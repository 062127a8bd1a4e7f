import { count, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { comments } from '../../src/api/store/commentTables.ts';
import { checkouts, stories } from '../../src/api/store/tables.ts';
import { startSweeping } from '../../src/api/jobs/sweep.ts';
import { problemOf } from '../support/answers.ts';
import { makeStory, NEWSROOM_TOKEN, START, startApi, type Browser } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
let browser: Browser;
beforeAll(async () => {
  paper = await startApi();
  await paper.publish({ slug: 'a-story' });
  await paper.publish({ slug: 'elsewhere' });
});
afterAll(() => paper.close());
beforeEach(async () => {
  paper.travelTo(START);
  browser = await paper.account('Ada');
});

const COMMENTS = '/api/articles/a-story/comments';
const rowsOf = async (table: PgTable) =>
  (await paper.database.db.select({ rows: count() }).from(table))[0]?.rows ?? 0;

/** Every endpoint that takes a key: what makes a body for it, another one, and where what it makes is counted. */
const creating = [
  {
    address: COMMENTS,
    body: () => ({ text: 'Once' }),
    other: () => ({ text: 'Twice' }),
    table: comments,
    headers: {},
  },
  {
    address: '/api/me/subscription',
    body: () => ({ plan: 'monthly' }),
    other: () => ({ plan: 'yearly' }),
    table: checkouts,
    headers: {},
  },
  {
    address: '/api/newsroom/articles',
    body: () => makeStory(),
    other: () => makeStory(),
    table: stories,
    headers: { authorization: `Bearer ${NEWSROOM_TOKEN}` },
  },
];
const keyed = (headers: Record<string, string>) => ({ ...headers, 'idempotency-key': crypto.randomUUID() });

test.each(creating)(
  'POST $address: the same key and body get the first answer again',
  async ({ address, body, table, headers }) => {
    const [before, sent, head] = [await rowsOf(table), body(), keyed(headers)];
    const first = await browser.post(address, sent, head);
    expect(first.status).toBe(201);
    const answer: unknown = await first.json();
    paper.travelTo(new Date(START.getTime() + 47 * 3_600_000));
    const again = await browser.post(address, sent, head);
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(answer);
    expect(await rowsOf(table)).toBe(before + 1);
  },
);

test.each(creating)(
  'POST $address: the same key with another body is refused',
  async ({ address, body, other, table, headers }) => {
    const head = keyed(headers);
    await browser.post(address, body(), head);
    const before = await rowsOf(table);
    await problemOf(await browser.post(address, other(), head), 'idempotencyKeyReused');
    expect(await rowsOf(table)).toBe(before);
  },
);

test.each(creating)(
  'POST $address: fifty at once with one key make one thing, and say the same',
  async ({ address, body, table, headers }) => {
    const [before, sent, head] = [await rowsOf(table), body(), keyed(headers)];
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(address, sent, head)));
    const said = await Promise.all(answers.map((answer) => answer.json() as Promise<unknown>));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (const answer of said) expect(answer).toEqual(said[0]);
    expect(await rowsOf(table)).toBe(before + 1);
  },
);

test('a key is good for one address', async () => {
  const headers = { 'idempotency-key': 'one-key' };
  await browser.post(COMMENTS, { text: 'Here' }, headers);
  const answer = await browser.post('/api/articles/elsewhere/comments', { text: 'Here' }, headers);
  await problemOf(answer, 'idempotencyKeyReused');
});

test("two readers' keys have nothing to do with each other", async () => {
  const headers = { 'idempotency-key': 'a-common-key' };
  const other = await paper.account('Bo');
  expect((await browser.post(COMMENTS, { text: 'Ada says' }, headers)).status).toBe(201);
  const answer = await other.post(COMMENTS, { text: 'Bo says' }, headers);
  expect(await answer.json()).toMatchObject({ text: 'Bo says', author: { name: 'Bo' } });
});

test('a refusal is not kept: the same key goes through once what was wrong is mended', async () => {
  const headers = { 'idempotency-key': 'try-again' };
  await problemOf(await browser.post('/api/me/subscription', { plan: 'for-ever' }, headers), 'invalid');
  expect((await browser.post('/api/me/subscription', { plan: 'monthly' }, headers)).status).toBe(201);
});

test.each(['', 'has space', 'é', 'x'.repeat(256)])('the key "%s" is no key', async (key) => {
  const answer = await browser.post(COMMENTS, { text: 'Hello' }, { 'idempotency-key': key });
  const said = await problemOf(answer, 'invalid');
  expect(said.errors).toEqual([{ pointer: '/Idempotency-Key', code: 'malformed' }]);
});

test('answers are forgotten after two days, by a sweep that stops when it is told to; a comment is known for ever', async () => {
  const headers = { 'idempotency-key': 'forgotten' };
  await browser.post(COMMENTS, { text: 'The first time' }, headers);
  const [{ id = '' } = {}] = await paper.database.db
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.text, 'The first time'));
  const sweepAt = async (hours: number) => {
    paper.travelTo(new Date(START.getTime() + hours * 3_600_000));
    await startSweeping(paper.services)();
  };

  await sweepAt(48);
  expect(await (await browser.post(COMMENTS, { text: 'The first time' }, headers)).json()).toMatchObject({
    id,
  });
  await sweepAt(49);
  const anew = await browser.post(COMMENTS, { text: 'The first time' }, headers);
  expect([anew.status, await anew.json()]).toMatchObject([201, { id }]);
});

test('a sweep that fails is logged, and ends nothing', async () => {
  const failing = await startApi();
  const { logged, services, close } = failing;
  await close();
  await startSweeping(services)();
  expect(logged).toEqual([expect.stringContaining('sweep failed')]);
});
