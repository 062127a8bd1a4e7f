import { and, desc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm';
import { isUuid } from '../http/cursor.ts';
import { commentDecisions, commentRecommendations, commentReports, comments } from './commentTables.ts';
import { countDated, countPublishedOn } from './commentTallies.ts';
import type { Db } from './database.ts';

export type CommentRow = typeof comments.$inferSelect;

/** A comment, in whatever state. */
export async function findComment(db: Db, id: string): Promise<CommentRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  return row;
}

/** A comment and the one of the first level above it, neither of which changes before the transaction's end. */
export async function holdWithThread(
  tx: Db,
  id: string,
): Promise<{ row: CommentRow; thread: CommentRow } | null> {
  const found = await findComment(tx, id);
  if (!found) return null;
  const rows = await tx
    .select()
    .from(comments)
    .where(inArray(comments.id, [id, found.threadId]))
    .orderBy(comments.id)
    .for('share');
  const of = (wanted: string) => rows.find((row) => row.id === wanted);
  const [row, thread] = [of(id), of(found.threadId)];
  return row && thread ? { row, thread } : null;
}

/**
 * Holds all comments that a reader wrote or did something about. Whatever is done about a comment holds that first, and
 * of several in the order of their ids: of two who go on to the same rows, none waits for the other in a circle.
 */
export async function holdAllOf(tx: Db, readerId: string): Promise<void> {
  const about = (table: typeof commentRecommendations | typeof commentReports) =>
    tx.select({ id: table.commentId }).from(table).where(eq(table.readerId, readerId));
  const decidedOn = tx
    .select({ id: commentDecisions.commentId })
    .from(commentDecisions)
    .where(eq(commentDecisions.moderatorId, readerId));
  await tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      or(
        eq(comments.readerId, readerId),
        inArray(comments.id, about(commentRecommendations)),
        inArray(comments.id, about(commentReports)),
        inArray(comments.id, decidedOn),
      ),
    )
    .orderBy(comments.id)
    .for('no key update');
}

/** A reader's comment that was sent under a name of their own. */
export async function findByIntent(
  db: Db,
  readerId: string,
  intent: string,
): Promise<CommentRow | undefined> {
  const [row] = await db
    .select()
    .from(comments)
    .where(and(eq(comments.readerId, readerId), eq(comments.intent, intent)));
  return row;
}

/** When a reader's comments since a moment were accepted, the newest first. */
export async function acceptedSince(db: Db, readerId: string, since: Date): Promise<Date[]> {
  const rows = await db
    .select({ at: comments.createdAt })
    .from(comments)
    .where(and(eq(comments.readerId, readerId), gt(comments.createdAt, since)))
    .orderBy(desc(comments.createdAt));
  return rows.map((row) => row.at);
}

/** A comment's place: the columns that follow from what it answers. */
type Place = 'parentId' | 'threadId' | 'branchId' | 'branchAt' | 'level' | 'shownAt';

/** The deepest that comments stand; what answers one there stands there too. */
const DEEPEST = 3;

/** Keeps a new comment, which was counted already, under the thread of the one that it answers. */
export async function insertComment(
  db: Db,
  comment: Omit<typeof comments.$inferInsert, Place> & { id: string },
  parent: CommentRow | null,
): Promise<CommentRow> {
  const { id, createdAt } = comment;
  const startsBranch = parent === null || parent.level === 1;
  const [row] = await db
    .insert(comments)
    .values({
      ...comment,
      parentId: parent?.id ?? null,
      threadId: parent?.threadId ?? id,
      branchId: startsBranch ? id : parent.branchId,
      branchAt: startsBranch ? createdAt : parent.branchAt,
      level: Math.min((parent?.level ?? 0) + 1, DEEPEST),
      shownAt: comment.state === 'published' ? createdAt : null,
    })
    .returning();
  if (!row) throw new Error(`The comment by ${comment.readerId} was not written.`);
  return row;
}

/** Keeps and counts a comment that was dated before it came here. */
export async function insertDated(
  db: Db,
  comment: Omit<Parameters<typeof insertComment>[1], 'id'>,
  parent: CommentRow | null,
): Promise<CommentRow> {
  const row = await insertComment(db, { ...comment, id: crypto.randomUUID() }, parent);
  await countDated(db, row);
  return row;
}

/** Writes other columns of a comment that is held, which makes it another version. */
export async function changeComment(
  tx: Db,
  former: CommentRow,
  columns: Partial<typeof comments.$inferInsert>,
): Promise<CommentRow> {
  const [row] = await tx
    .update(comments)
    .set({ ...columns, version: sql`${comments.version} + 1` })
    .where(eq(comments.id, former.id))
    .returning();
  if (!row) throw new Error(`The comment ${former.id} went while it was changed.`);
  const isPublished = row.state === 'published';
  if (isPublished !== (former.state === 'published'))
    await countPublishedOn(tx, row.storyId, isPublished ? 1 : -1);
  return row;
}

/** Takes what a reader wrote and nobody else was to read off its comments; what hangs under them stays. */
export async function hideUnpublished(db: Db, readerId: string): Promise<void> {
  await db
    .update(comments)
    .set({
      state: 'removed',
      text: '',
      reason: null,
      waitsSince: null,
      formerState: null,
      version: sql`${comments.version} + 1`,
    })
    .where(and(eq(comments.readerId, readerId), ne(comments.state, 'published')));
}
