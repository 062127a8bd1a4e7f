import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signUnsigned } from '../../src/api/newsroom/authors.ts';
import { withdraw } from '../../src/api/newsroom/withdrawal.ts';
import { getArticle } from '../../src/contract/articles.ts';
import { getAuthor, getAuthorArticles } from '../../src/contract/authors.ts';
import { fill } from '../../src/paths.ts';
import { answerOf, problemOf } from '../support/answers.ts';
import { START, startApi } from '../support/api.ts';

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
});
afterAll(() => paper.close());

const get = (path: string) => paper.browser().get(path);
const authorOf = async (author: string) => answerOf(getAuthor, await get(fill(getAuthor.path, { author })));
const listOf = async (author: string, query = '') =>
  answerOf(getAuthorArticles, await get(fill(getAuthorArticles.path, { author }) + query));
const slugsOf = async (author: string) => (await listOf(author)).items.map(({ slug }) => slug);

/** Publishes a story signed with those names, so many hours before the test's start. */
const sign = (slug: string, hours: number, ...names: string[]) =>
  paper.publish({
    slug,
    bylines: names.map((name) => ({ name })),
    publishedAt: new Date(START.getTime() - hours * 3_600_000).toISOString(),
  });

test('an author is one however their name is spelled, and called as in their newest story', async () => {
  await sign('first', 3, 'ZOË  o’Hara');
  await sign('second', 2, 'Zoe\u0308 O’Hara', 'Ida Mole');
  expect(await authorOf('zoe-o-hara')).toEqual({ slug: 'zoe-o-hara', name: 'Zoë O’Hara', lang: 'en' });
  expect(await authorOf('Zoe-O-Hara')).toMatchObject({ slug: 'zoe-o-hara' });
  expect(await slugsOf('zoe-o-hara')).toEqual(['second', 'first']);
  expect(await slugsOf('ida-mole')).toEqual(['second']);
});

test('an author’s stories go on by cursor, and one’s cursor is no other’s', async () => {
  for (let made = 1; made <= 5; made += 1) await sign(`long-${made}`, made, 'Ada Long', 'Ben Long');
  const first = await listOf('ada-long', '?limit=2');
  const second = await listOf('ada-long', `?limit=3&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual(
    [1, 2, 3, 4, 5].map((made) => `long-${made}`),
  );
  expect(second.nextCursor).toBeNull();
  const path = fill(getAuthorArticles.path, { author: 'ben-long' });
  await problemOf(await get(`${path}?cursor=${first.nextCursor}`), 'malformedCursor');
});

test('a story says by whom it is, in which language each name is, and where their stories are', async () => {
  await sign('signed', 1, 'Ruth Calloway', 'ליאור אמסלם', 'سلمى الخطيب', '***');
  const { bylines } = await answerOf(getArticle, await get('/api/articles/signed'));
  expect(bylines).toEqual([
    { name: 'Ruth Calloway', lang: 'en', slug: 'ruth-calloway' },
    { name: 'ליאור אמסלם', lang: 'he', slug: 'ליאור-אמסלם' },
    { name: 'سلمى الخطيب', lang: 'ar', slug: 'سلمى-الخطيب' },
    { name: '***', lang: 'en', slug: null },
  ]);
  expect(await authorOf('سلمى-الخطيب')).toMatchObject({ name: 'سلمى الخطيب', lang: 'ar' });
});

test('who wrote nothing that is published has no page', async () => {
  await sign('tomorrow', -24, 'Tom Orrow');
  await sign('untrue', 1, 'Una True');
  await withdraw(paper.database.db, 'untrue', 'It was not so.', START);
  await sign('corrected', 1, 'Wrong Name');
  await sign('corrected', 1, 'Right Name');
  for (const author of ['tom-orrow', 'una-true', 'wrong-name', 'nobody-at-all']) {
    await problemOf(await get(fill(getAuthor.path, { author })), 'notFound');
    await problemOf(await get(fill(getAuthorArticles.path, { author })), 'notFound');
  }
  expect(await slugsOf('right-name')).toEqual(['corrected']);
  paper.travelTo(new Date(START.getTime() + 25 * 3_600_000));
  expect(await slugsOf('tom-orrow')).toEqual(['tomorrow']);
  paper.travelTo(START);
});

test('stories from before authors had pages are theirs after the next start', async () => {
  await sign('old', 1, 'Olive Elder');
  await sign('older', 2, 'Olive Elder', '***');
  await sign('unsigned', 2, '***');
  await paper.database.db.execute(sql`delete from story_authors where slug = 'olive-elder'`);
  await signUnsigned(paper.database.db);
  expect(await slugsOf('olive-elder')).toEqual(['old', 'older']);
});
