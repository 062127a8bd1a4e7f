import { and, eq, isNull, lte, ne } from 'drizzle-orm';
import { isUuid } from '../http/cursor.ts';
import { needsLook } from '../rules/moderation.ts';
import { commentReports, comments } from './commentTables.ts';
import { changeComment, type CommentRow } from './comments.ts';
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

/** Gives a comment another text; one that isn't published with it waits for a look, and isn't to be read by others. */
export const editComment = (
  db: Db,
  former: CommentRow,
  edited: Pick<CommentRow, 'text' | 'state' | 'rules'>,
  now: Date,
): Promise<CommentRow> =>
  changeComment(db, former, {
    ...edited,
    editedAt: now,
    ...(needsLook(edited.state, edited.rules) ? { waitsSince: now } : {}),
    ...(edited.state === 'published' ? {} : { shownAt: null }),
  });

/** Removes a comment for its writer, keeping for a while what it was; nobody needs to look at it any more. */
export async function deleteOwn(db: Db, former: CommentRow, now: Date): Promise<void> {
  const { state, intent, readerId } = former;
  await changeComment(db, former, { state: 'removed', formerState: state, deletedAt: now, waitsSince: null });
  // The first answer to its sending has its text.
  if (intent !== null && readerId !== null)
    await db
      .delete(idempotencyKeys)
      .where(and(eq(idempotencyKeys.owner, readerId), eq(idempotencyKeys.key, intent)));
}

/** Brings back what a writer deleted; what was to be looked at is so again, and waits from now on. */
export async function restoreOwn(db: Db, former: CommentRow, now: Date): Promise<CommentRow> {
  const { id, formerState, rules } = former;
  const [report] = await db
    .select({ at: commentReports.at })
    .from(commentReports)
    .where(and(eq(commentReports.commentId, id), isNull(commentReports.settledAt)))
    .limit(1);
  const state = formerState ?? 'removed';
  const waits = needsLook(state, rules) || report !== undefined;
  return changeComment(db, former, {
    state,
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
