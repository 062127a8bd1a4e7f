import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max, min, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { List } from '../../contract/list.ts';
import { decodeCursor, isUuid, page } from '../http/cursor.ts';
import type { CommentRow } from './comments.ts';
import { commentReports, comments } from './commentTables.ts';
import type { Db } from './database.ts';
import { stories } from './tables.ts';

const thread = alias(comments, 'thread');

/** What moderators are told of a comment's story. */
export const storyColumns = {
  slug: stories.slug,
  headline: stories.headline,
  lang: stories.lang,
  commentsOpen: stories.commentsOpen,
};

/** A comment with its story, and when its thread was closed. */
export interface ModeratedRow {
  comment: CommentRow;
  article: Pick<typeof stories.$inferSelect, keyof typeof storyColumns>;
  threadClosedAt: Date | null;
}

/** Whether a moderator is to look at a comment: what its writer or the newsroom took back meanwhile needs no look. */
const isWaiting = and(
  isNotNull(comments.waitsSince),
  inArray(comments.state, ['published', 'awaitingReview']),
  isNull(stories.withdrawnAt),
);

/** 0 for comments that a filter or a reader points at, 1 for all others. */
const place = sql<number>`case when jsonb_array_length(${comments.rules}) > 0 or exists (
  select from ${commentReports} where ${commentReports.commentId} = ${comments.id} and ${commentReports.settledAt} is null
) then 0 else 1 end`;

const moderated = (db: Db) =>
  db
    .select({ comment: comments, article: storyColumns, threadClosedAt: thread.closedAt, place })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .innerJoin(thread, eq(thread.id, comments.threadId));

/** A page of what waits: what is pointed at first, then the longest waiting. */
export async function listWaiting(
  db: Db,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List<ModeratedRow>> {
  const after = decodeCursor('moderation', cursor, ['number', 'time', 'uuid']);
  const rows = await moderated(db)
    .where(
      and(
        isWaiting,
        after &&
          sql`(${place}, ${comments.waitsSince}, ${comments.id}) > (${after[0]}, ${after[1]}::timestamptz, ${after[2]}::uuid)`,
      ),
    )
    .orderBy(asc(place), asc(comments.waitsSince), asc(comments.id))
    .limit(limit + 1);
  return page(rows, limit, 'moderation', ({ place: at, comment }) => [
    at,
    comment.waitsSince?.toISOString() ?? '',
    comment.id,
  ]);
}

/** What waits, as a whole: how many, how many of them came up after a moment, and the first and the last to do so. */
export interface Waiting {
  waiting: number;
  anew: number;
  oldest: Date | null;
  newest: Date | null;
}

/** Counts the comments that wait, and those of them that came up after `since`. */
export async function countWaiting(db: Db, since: Date): Promise<Waiting> {
  const isNew = sql`${comments.waitsSince} > ${since.toISOString()}::timestamptz`;
  const [row] = await db
    .select({
      waiting: count(),
      anew: sql<number>`count(*) filter (where ${isNew})`.mapWith(Number),
      oldest: min(comments.waitsSince),
      newest: max(comments.waitsSince),
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(isWaiting);
  return row ?? { waiting: 0, anew: 0, oldest: null, newest: null };
}

/** One comment with what belongs to it, whether it waits or not. */
export async function findModerated(db: Db, id: string): Promise<ModeratedRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await moderated(db).where(eq(comments.id, id));
  return row;
}

/** Holds a comment to the end of the transaction: of two who decide, one finds what the other decided. */
export async function lockComment(tx: Db, id: string): Promise<CommentRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.select().from(comments).where(eq(comments.id, id)).for('no key update');
  return row;
}

/** Notes since when a thread is closed to replies; null opens it. */
export async function setThreadClosed(tx: Db, threadId: string, closedAt: Date | null): Promise<void> {
  await tx.update(comments).set({ closedAt }).where(eq(comments.id, threadId));
}

/** How many comments before one, and how many after it, are shown around it. */
const AROUND = 5;

const inThread = [comments.branchAt, comments.branchId, comments.createdAt, comments.id] as const;
const placeInThread = sql`(${sql.join([...inThread], sql`, `)})`;

/** The thread around a comment in its order: its first comment, what the comment answers, its neighbours, and itself. */
export async function listAround(db: Db, row: CommentRow): Promise<CommentRow[]> {
  const here = sql`(${row.branchAt.toISOString()}::timestamptz, ${row.branchId}::uuid, ${row.createdAt.toISOString()}::timestamptz, ${row.id}::uuid)`;
  const ofThread = eq(comments.threadId, row.threadId);
  const neighbours = (isPast: typeof here, direction: typeof asc) =>
    db
      .select()
      .from(comments)
      .where(and(ofThread, sql`${placeInThread} ${isPast} ${here}`))
      .orderBy(...inThread.map((column) => direction(column)))
      .limit(AROUND);
  const ids = [row.threadId, ...(row.parentId === null ? [] : [row.parentId])];
  const [before, after, above] = await Promise.all([
    neighbours(sql`<`, desc),
    neighbours(sql`>`, asc),
    db.select().from(comments).where(inArray(comments.id, ids)),
  ]);
  const unique = new Map([...above, ...before, row, ...after].map((one) => [one.id, one]));
  return [...unique.values()].sort(byPlace);
}

function byPlace(one: CommentRow, other: CommentRow): number {
  return (
    one.branchAt.getTime() - other.branchAt.getTime() ||
    compare(one.branchId, other.branchId) ||
    one.createdAt.getTime() - other.createdAt.getTime() ||
    compare(one.id, other.id)
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
