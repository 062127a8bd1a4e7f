import { and, eq, gt, isNull, max, ne, notInArray, or, sql } from 'drizzle-orm';
import { comments, mutes } from './commentTables.ts';
import type { Db } from './database.ts';

const isPublishedOn = (storyId: string) =>
  and(eq(comments.storyId, storyId), eq(comments.state, 'published'));

/** When others could read a story's newest comment first. */
export async function newestShown(db: Db, storyId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(comments.shownAt) })
    .from(comments)
    .where(isPublishedOn(storyId));
  return row?.at ?? null;
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
