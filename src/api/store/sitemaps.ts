import { and, count, desc, gte, lt, lte, sql } from 'drizzle-orm';
import { isPublished } from './articles.ts';
import { storyAuthors } from './authorTables.ts';
import type { Db } from './database.ts';
import { stories } from './tables.ts';

/** What a sitemap says of a story. */
export type SitemapStory = Pick<
  typeof stories.$inferSelect,
  'slug' | 'lang' | 'headline' | 'publishedAt' | 'updatedAt'
>;

/** The most addresses that one sitemap may hold. */
const MOST = 50_000;

/** How many stories are published. */
export async function countStories(db: Db, now: Date): Promise<number> {
  const [row] = await db.select({ count: count() }).from(stories).where(isPublished(now));
  return row?.count ?? 0;
}

/** The months (`2026-11`, UTC) in which stories were published, the latest first. */
export async function listMonths(db: Db, now: Date): Promise<string[]> {
  const month = sql<string>`to_char(${stories.publishedAt} at time zone 'UTC', 'YYYY-MM')`;
  const rows = await db.selectDistinct({ month }).from(stories).where(isPublished(now)).orderBy(desc(month));
  return rows.map((row) => row.month);
}

/** The slugs of all who wrote a story that is published. */
export async function listAuthors(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ slug: storyAuthors.slug })
    .from(storyAuthors)
    .where(lte(storyAuthors.publishedAt, now))
    .orderBy(storyAuthors.slug)
    .limit(MOST);
  return rows.map(({ slug }) => slug);
}

/** All published stories, or a month's, the newest first. */
export async function listSitemapStories(db: Db, now: Date, month?: string): Promise<SitemapStory[]> {
  const from = month === undefined ? undefined : new Date(`${month}-01T00:00:00Z`);
  const { slug, lang, headline, publishedAt, updatedAt } = stories;
  return db
    .select({ slug, lang, headline, publishedAt, updatedAt })
    .from(stories)
    .where(and(isPublished(now), from && gte(publishedAt, from), from && lt(publishedAt, nextMonth(from))))
    .orderBy(desc(publishedAt), desc(stories.id))
    .limit(MOST);
}

const nextMonth = (from: Date) => new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1));
