import { and, eq, isNull, lte, ne, sql } from 'drizzle-orm';
import type { CommentState } from '../../contract/comments.ts';
import { isUuid } from '../http/cursor.ts';
import { commentReports, comments } from './commentTables.ts';
import type { CommentRow } from './comments.ts';
import type { Db } from './database.ts';
import { idempotencyKeys } from './tables.ts';

/** A reader's own comment, in whatever state, held to the end of the transaction. */
export async function lockOwn(tx: Db, id: string, readerId: string): Promise<CommentRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.readerId, readerId)))
    .for('no key update');
  return row;
}

/** Writes other columns of a comment, which makes it another version. */
async function change(
  db: Db,
  id: string,
  columns: Partial<typeof comments.$inferInsert>,
): Promise<CommentRow> {
  const [row] = await db
    .update(comments)
    .set({ ...columns, version: sql`${comments.version} + 1` })
    .where(eq(comments.id, id))
    .returning();
  if (!row) throw new Error(`The comment ${id} went while it was changed.`);
  return row;
}

/** Gives a comment another text; one that isn't published with it waits for a look, and isn't to be read by others. */
export const editComment = (db: Db, id: string, text: string, state: CommentState, now: Date) =>
  change(db, id, {
    text,
    state,
    editedAt: now,
    ...(state === 'published' ? {} : { waitsSince: now, shownAt: null }),
  });

/** Removes a comment for its writer, keeping for a while what it was; nobody needs to look at it any more. */
export async function deleteOwn(
  db: Db,
  { id, state, intent, readerId }: CommentRow,
  now: Date,
): Promise<void> {
  await change(db, id, { state: 'removed', formerState: state, deletedAt: now, waitsSince: null });
  // The first answer to its sending has its text.
  if (intent !== null && readerId !== null)
    await db
      .delete(idempotencyKeys)
      .where(and(eq(idempotencyKeys.owner, readerId), eq(idempotencyKeys.key, intent)));
}

/** Brings back what a writer deleted; what was to be looked at is so again, and waits from now on. */
export async function restoreOwn(
  db: Db,
  { id, formerState, rules }: CommentRow,
  now: Date,
): Promise<CommentRow> {
  const [report] = await db
    .select({ at: commentReports.at })
    .from(commentReports)
    .where(and(eq(commentReports.commentId, id), isNull(commentReports.settledAt)))
    .limit(1);
  const waits = formerState === 'awaitingReview' || rules.length > 0 || report !== undefined;
  return change(db, id, {
    state: formerState ?? 'removed',
    formerState: null,
    deletedAt: null,
    waitsSince: waits ? now : null,
  });
}

/** Forgets the texts of what was deleted by then. */
export async function forgetDeletedTexts(db: Db, by: Date): Promise<void> {
  await db
    .update(comments)
    .set({ text: '' })
    .where(and(lte(comments.deletedAt, by), ne(comments.text, '')));
}
