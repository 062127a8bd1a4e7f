import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetReads } from '../../src/api/store/reads.ts';
import { storyReads } from '../../src/api/store/readTables.ts';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { getFront } from '../../src/contract/front.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi } from '../support/api.ts';

const HOUR = 3_600_000;
const READER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SLUGS = ['one', 'two', 'three', 'four'];

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  for (const slug of SLUGS) await paper.publish({ slug });
});
afterAll(() => paper.close());
beforeEach(async () => {
  await paper.database.db.delete(storyReads);
  paper.travelTo(START);
});

const addressOf = (slug: string) => `/api/articles/${slug}/reads/today`;
const read = (slug: string, userAgent: string | null = READER) =>
  paper.browser().request('PUT', addressOf(slug), { headers: { 'user-agent': userAgent } });
/** Has each story read as often as is said. */
async function readOften(times: Record<string, number>, userAgent?: string) {
  for (const [slug, count] of Object.entries(times))
    for (let done = 0; done < count; done += 1) expect((await read(slug, userAgent)).status).toBe(204);
}
const mostRead = async () =>
  (await answerOf(getFront, await paper.browser().get('/api/front'))).mostRead.map(({ slug }) => slug);

test('the front page tells what was read most of the last 24 hours', async () => {
  await readOften({ one: 10, two: 12 });
  paper.travelTo(new Date(START.getTime() + 2 * HOUR));
  await readOften({ one: 5, three: 13, four: 9 });
  expect(await mostRead()).toEqual(['one', 'three', 'two']);

  paper.travelTo(new Date(START.getTime() + 24.5 * HOUR));
  await readOften({ two: 10, four: 2 });
  expect(await mostRead()).toEqual(['three', 'four', 'two']);
});

test('it tells nothing while there are too few reads to say so, or too few stories', async () => {
  await readOften({ one: 9, two: 9, three: 9, four: 9 });
  expect(await mostRead()).toEqual([]);
  await readOften({ one: 1, two: 1 });
  expect(await mostRead()).toEqual([]);
  await readOften({ three: 1 });
  expect(await mostRead()).toHaveLength(3);
});

test('what calls itself a crawler, or nothing, isn’t counted', async () => {
  for (const machine of ['Mozilla/5.0 (compatible; Googlebot/2.1)', 'HeadlessChrome/140', 'curl/8.5.0', ''])
    await readOften({ one: 1 }, machine);
  expect(await paper.database.db.$count(storyReads)).toBe(0);
});

test('nothing is kept of who read, and nothing at all for long', async () => {
  const browser = await paper.account('Ada');
  await browser.request('PUT', addressOf('one'), { headers: { 'user-agent': READER } });
  const [row] = await paper.database.db.select().from(storyReads);
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['hour', 'reads', 'storyId']);
  expect(row).toMatchObject({ hour: START, reads: 1 });
  await forgetReads(paper.database.db, new Date(START.getTime() + 1));
  expect(await paper.database.db.$count(storyReads)).toBe(0);
});

test('only a page of the paper has reads counted, of stories that are there', async () => {
  const elsewhere = { headers: { origin: 'https://elsewhere.example', 'user-agent': READER } };
  await problemOf(await paper.browser().request('PUT', addressOf('one'), elsewhere), 'crossOrigin');
  await problemOf(await read('no-such-story'), 'notFound');
  await paper.publish({ slug: 'untrue' });
  await readOften({ untrue: 20, one: 10, two: 10, three: 10 });
  await withdraw(paper.database.db, 'untrue', 'It was not so.', START);
  await problemOf(await read('untrue'), 'withdrawn');
  expect(await mostRead()).not.toContain('untrue');
});
