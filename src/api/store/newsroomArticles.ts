import { desc, sql } from 'drizzle-orm';
import type { NewsroomArticle, StoryState } from '../../contract/newsroom.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import type { Db } from './database.ts';
import { stories } from './tables.ts';

const columns = {
  id: stories.id,
  slug: stories.slug,
  publishedAt: stories.publishedAt,
  updatedAt: stories.updatedAt,
  access: stories.access,
  lang: stories.lang,
  headline: stories.headline,
  withdrawnAt: stories.withdrawnAt,
  withdrawnWhy: stories.withdrawnWhy,
};

type Row = Pick<typeof stories.$inferSelect, keyof typeof columns>;

/** A page of all stories, newest first, whatever has become of them. */
export async function listNewsroomArticles(
  db: Db,
  now: Date,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = decodeCursor('newsroom', cursor, ['time', 'uuid']);
  const rows = await db
    .select(columns)
    .from(stories)
    .where(after && sql`(${stories.publishedAt}, ${stories.id}) < (${after[0]}, ${after[1]})`)
    .orderBy(desc(stories.publishedAt), desc(stories.id))
    .limit(limit + 1);
  const { items, nextCursor } = page(rows, limit, 'newsroom', (row) => [
    row.publishedAt.toISOString(),
    row.id,
  ]);
  return { items: items.map((row) => toNewsroomArticle(row, now)), nextCursor };
}

/** A story as the newsroom sees it at `now`. */
export function toNewsroomArticle(row: Row, now: Date): NewsroomArticle {
  return {
    slug: row.slug,
    state: stateOf(row, now),
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    access: row.access,
    lang: row.lang,
    headline: row.headline,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    why: row.withdrawnWhy,
  };
}

function stateOf({ withdrawnAt, publishedAt }: Row, now: Date): StoryState {
  if (withdrawnAt) return 'withdrawn';
  return publishedAt > now ? 'waiting' : 'published';
}
