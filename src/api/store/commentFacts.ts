import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { commentRecommendations, commentReports, comments, mutes, threadFollows } from './commentTables.ts';
import type { CommentRow } from './comments.ts';
import { isOneOf } from './oneOf.ts';

/** What a viewer has done about some comments: ids of comments, of their writers, and of threads. */
export interface ViewerFacts {
  recommended: ReadonlySet<string>;
  reported: ReadonlySet<string>;
  muted: ReadonlySet<string>;
  followed: ReadonlySet<string>;
}

export const NO_FACTS: ViewerFacts = {
  recommended: new Set(),
  reported: new Set(),
  muted: new Set(),
  followed: new Set(),
};

/** What a viewer (an account's id, or null) has done about some comments, their writers and threads. */
export async function findViewerFacts(
  db: Db,
  viewer: string | null,
  rows: readonly CommentRow[],
): Promise<ViewerFacts> {
  if (viewer === null || rows.length === 0) return NO_FACTS;
  const ids = rows.map(({ id }) => id);
  const threads = [...new Set(rows.map(({ threadId }) => threadId))];
  const [recommended, reported, muted, followed] = await Promise.all([
    db
      .select({ id: commentRecommendations.commentId })
      .from(commentRecommendations)
      .where(
        and(eq(commentRecommendations.readerId, viewer), isOneOf(commentRecommendations.commentId, ids)),
      ),
    db
      .select({ id: commentReports.commentId })
      .from(commentReports)
      .where(and(eq(commentReports.readerId, viewer), isOneOf(commentReports.commentId, ids))),
    db.select({ id: mutes.mutedId }).from(mutes).where(eq(mutes.readerId, viewer)),
    db
      .select({ id: threadFollows.threadId })
      .from(threadFollows)
      .where(and(eq(threadFollows.readerId, viewer), isOneOf(threadFollows.threadId, threads))),
  ]);
  return {
    recommended: idsOf(recommended),
    reported: idsOf(reported),
    muted: idsOf(muted),
    followed: idsOf(followed),
  };
}

const idsOf = (rows: { id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));

/** How many replies are published in each of some threads. */
export async function countReplies(db: Db, threadIds: string[]): Promise<Map<string, number>> {
  if (threadIds.length === 0) return new Map();
  const rows = await db
    .select({ id: comments.threadId, replies: count() })
    .from(comments)
    .where(
      and(
        isOneOf(comments.threadId, threadIds),
        isNotNull(comments.parentId),
        // As the index of such replies has it.
        sql`${comments.state} = 'published'`,
      ),
    )
    .groupBy(comments.threadId);
  return new Map(rows.map(({ id, replies }) => [id, replies]));
}

/** Some comments by their ids, in whatever state. */
export async function findComments(db: Db, ids: string[]): Promise<Map<string, CommentRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(comments).where(isOneOf(comments.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
