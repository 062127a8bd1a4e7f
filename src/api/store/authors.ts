import { and, desc, eq, gt, isNull, lte, notExists, sql } from 'drizzle-orm';
import type { Author } from '../../contract/authors.ts';
import { pageOfTeasers, storiesAfter, teaserColumns } from './articles.ts';
import { storyAuthors } from './authorTables.ts';
import type { Db } from './database.ts';
import { stories } from './tables.ts';

type StoryOf = { id: string; publishedAt: Date };

/** Keeps who wrote a story, in the byline's order, in place of what was kept. A name that is there twice is one author. */
export async function keepAuthors(db: Db, story: StoryOf, authors: Author[]): Promise<void> {
  await db.delete(storyAuthors).where(eq(storyAuthors.storyId, story.id));
  const rows = authors.map((author, position) => ({
    ...author,
    position,
    storyId: story.id,
    publishedAt: story.publishedAt,
  }));
  if (rows.length > 0) await db.insert(storyAuthors).values(rows).onConflictDoNothing();
}

/** Some stories that have bylines and no author, by their ids, after one of them. */
export const findUnsigned = (db: Db, after: string | null, limit: number) =>
  db
    .select({
      id: stories.id,
      bylines: stories.bylines,
      lang: stories.lang,
      publishedAt: stories.publishedAt,
    })
    .from(stories)
    .where(
      and(
        sql`${stories.bylines} <> '[]'`,
        isNull(stories.withdrawnAt),
        after === null ? undefined : gt(stories.id, after),
        notExists(db.select().from(storyAuthors).where(eq(storyAuthors.storyId, stories.id))),
      ),
    )
    .orderBy(stories.id)
    .limit(limit);

/** The author of a slug, as their newest story names them; undefined where none that is published does. */
export async function findAuthor(db: Db, slug: string, now: Date): Promise<Author | undefined> {
  const { name, lang } = storyAuthors;
  const [author] = await db
    .select({ slug: storyAuthors.slug, name, lang })
    .from(storyAuthors)
    .where(and(eq(storyAuthors.slug, slug), lte(storyAuthors.publishedAt, now)))
    .orderBy(desc(storyAuthors.publishedAt), desc(storyAuthors.storyId))
    .limit(1);
  return author;
}

/** A page of one author's teasers, newest first. */
export async function listAuthorArticles(
  db: Db,
  now: Date,
  slug: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const list = `author:${slug}`;
  const rows = await db
    .select(teaserColumns)
    .from(storyAuthors)
    .innerJoin(stories, eq(stories.id, storyAuthors.storyId))
    .where(
      and(
        eq(storyAuthors.slug, slug),
        lte(storyAuthors.publishedAt, now),
        storiesAfter(storyAuthors, list, cursor),
      ),
    )
    .orderBy(desc(storyAuthors.publishedAt), desc(storyAuthors.storyId))
    .limit(limit + 1);
  return pageOfTeasers(db, rows, limit, list);
}
