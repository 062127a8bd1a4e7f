import { and, eq, gt, isNull, max, ne, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { comments, commentTallies, mutes } from './commentTables.ts';
import type { Db } from './database.ts';
import { given, prepared } from './prepared.ts';

const isPublishedOn = (storyId: string | SQL) =>
  and(eq(comments.storyId, storyId), sql`${comments.state} = 'published'`);

const shown = prepared((db) => {
  const storyId = given('storyId', comments.storyId);
  const newest = db
    .select({ at: max(comments.shownAt) })
    .from(comments)
    .where(isPublishedOn(storyId));
  return db
    .select({
      count: commentTallies.published,
      newest: sql<Date | null>`(${newest})`.mapWith(comments.shownAt),
    })
    .from(commentTallies)
    .where(eq(commentTallies.storyId, storyId));
});

/** How many of a story's comments are published, replies included, and when others could read the newest first. */
export async function findShownCount(
  db: Db,
  storyId: string,
): Promise<{ count: number; newest: Date | null }> {
  const [row] = await shown(db, { storyId });
  return row ?? { count: 0, newest: null };
}

/** How many comments on a story could be read since a moment that the viewer neither wrote nor muted, and the newest's. */
export async function countShownSince(
  db: Db,
  storyId: string,
  since: Date,
  viewer: string | null,
): Promise<{ count: number; newest: Date | null }> {
  const muted = db
    .select({ id: mutes.mutedId })
    .from(mutes)
    .where(eq(mutes.readerId, viewer ?? ''));
  const isOthers =
    viewer === null
      ? sql`true`
      : or(
          isNull(comments.readerId),
          and(ne(comments.readerId, viewer), notInArray(comments.readerId, muted)),
        );
  const [row] = await db
    .select({
      count: sql<number>`count(*) filter (where ${isOthers})`.mapWith(Number),
      newest: max(comments.shownAt),
    })
    .from(comments)
    .where(and(isPublishedOn(storyId), gt(comments.shownAt, since)));
  return { count: row?.count ?? 0, newest: row?.newest ?? null };
}
