import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stories } from '../../src/api/store/tables.ts';
import { storySearch } from '../../src/api/store/searchTables.ts';
import { getSearch } from '../../src/contract/search.ts';
import { answerOf } from '../support/answers.ts';
import { startApi } from '../support/api.ts';

/** More than are looked at before all are asked for. */
const COPIES = 500;

let paper: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  paper = await startApi();
  const { db } = paper.database;
  await paper.publish({ slug: 'quay', topics: ['Any'], headline: 'A quay', standfirst: 'By the harbour' });
  await db.execute(sql`
    with copies as (
      insert into ${stories} (slug, lang, headline, standfirst, bylines, access, published_at, updated_at, blocks, opening,
        words, digest)
      select 'quay-' || n, lang, headline, standfirst, bylines, access, published_at - n * interval '1 minute', updated_at,
        blocks, opening, words, 'quay-' || n
      from ${stories}, generate_series(1, ${COPIES}::int) n where slug = 'quay'
      returning id, published_at)
    insert into ${storySearch} (story_id, published_at, head, whole, text)
    select copies.id, copies.published_at, head, whole, text from copies, ${storySearch}`);
  await paper.publish({
    slug: 'walrus',
    topics: ['Any'],
    headline: 'A walrus',
    publishedAt: '1999-11-23T12:00:00Z',
  });
  await paper.publish({
    slug: 'seal',
    topics: ['Any'],
    headline: 'A seal',
    standfirst: 'On the quay, with no walrus',
    publishedAt: '1998-11-23T12:00:00Z',
  });
});
afterAll(() => paper.close());

const find = async (query: Record<string, string>) =>
  answerOf(getSearch, await paper.browser().get(`/api/search?${new URLSearchParams(query)}`));

test('what only the oldest of many stories have is found', async () => {
  expect((await find({ q: 'walrus' })).items.map(({ slug }) => slug)).toEqual(['walrus', 'seal']);
});

test('each of many stories is found once, newest first, however far one pages', async () => {
  const slugs: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const found: Awaited<ReturnType<typeof find>> = await find({
      q: 'quay',
      limit: '50',
      ...(cursor && { cursor }),
    });
    slugs.push(...found.items.map(({ slug }) => slug));
    cursor = found.nextCursor;
  }
  const copies = Array.from({ length: COPIES }, (_, at) => `quay-${at + 1}`);
  expect(slugs).toEqual(['quay', ...copies, 'seal']);
});
