import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { isUuid } from '../http/cursor.ts';
import { commentDecisions, commentRecommendations, commentReports, comments } from './commentTables.ts';
import { countDated, countPublishedOn } from './commentTallies.ts';
import type { Db } from './database.ts';
import { isOneOf } from './oneOf.ts';

export type CommentRow = typeof comments.$inferSelect;

/** Of a comment, what showing it takes, and what its place in lists is known by. */
export const shownColumns = {
  id: comments.id,
  readerId: comments.readerId,
  parentId: comments.parentId,
  threadId: comments.threadId,
  branchId: comments.branchId,
  branchAt: comments.branchAt,
  level: comments.level,
  text: comments.text,
  state: comments.state,
  version: comments.version,
  recommendations: comments.recommendations,
  createdAt: comments.createdAt,
  editedAt: comments.editedAt,
  deletedAt: comments.deletedAt,
  reason: comments.reason,
  closedAt: comments.closedAt,
};
export type ShownRow = Pick<CommentRow, keyof typeof shownColumns>;

/** A comment, in whatever state. */
export async function findComment(db: Db, id: string): Promise<CommentRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  return row;
}

/** A comment and the one of the first level above it. */
export interface WithThread {
  row: CommentRow;
  thread: CommentRow;
}

/** Comments by their ids, each with its thread's first, none of which changes before the transaction's end. */
export async function holdWithThreads(tx: Db, ids: readonly string[]): Promise<Map<string, WithThread>> {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: comments.id, threadId: comments.threadId })
    .from(comments)
    .where(isOneOf(comments.id, ids));
  const all = found.flatMap(({ id, threadId }) => [id, threadId]);
  const held = await tx
    .select()
    .from(comments)
    .where(isOneOf(comments.id, all))
    .orderBy(comments.id)
    .for('share');
  const rows = new Map(held.map((row) => [row.id, row]));
  return new Map(
    found.flatMap(({ id, threadId }) => {
      const [row, thread] = [rows.get(id), rows.get(threadId)];
      return row && thread ? [[id, { row, thread }]] : [];
    }),
  );
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

/** Comments that their writers sent under these names of their own, by the writer. */
export async function findByIntents(
  db: Db,
  sent: readonly { readerId: string; intent: string }[],
): Promise<Map<string | null, CommentRow>> {
  if (sent.length === 0) return new Map();
  const rows = await db
    .select()
    .from(comments)
    .where(
      or(
        ...sent.map(({ readerId, intent }) =>
          and(eq(comments.readerId, readerId), eq(comments.intent, intent)),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.readerId, row]));
}

/** A comment's place: the columns that follow from what it answers. */
type Place = 'parentId' | 'threadId' | 'branchId' | 'branchAt' | 'level' | 'shownAt';

/** The deepest that comments stand; what answers one there stands there too. */
const DEEPEST = 3;

/** What there is of a comment before it has its place. */
type Unplaced = Omit<typeof comments.$inferInsert, Place> & { id: string };

function placed(comment: Unplaced, parent: CommentRow | null): typeof comments.$inferInsert {
  const { id, createdAt } = comment;
  const startsBranch = parent === null || parent.level === 1;
  return {
    ...comment,
    parentId: parent?.id ?? null,
    threadId: parent?.threadId ?? id,
    branchId: startsBranch ? id : parent.branchId,
    branchAt: startsBranch ? createdAt : parent.branchAt,
    level: Math.min((parent?.level ?? 0) + 1, DEEPEST),
    shownAt: comment.state === 'published' ? createdAt : null,
  };
}

/** Keeps new comments, which were counted already, each under the thread of the one that it answers; in their order. */
export async function insertComments(
  db: Db,
  anew: readonly { comment: Unplaced; parent: CommentRow | null }[],
): Promise<CommentRow[]> {
  const rows = await db
    .insert(comments)
    .values(anew.map(({ comment, parent }) => placed(comment, parent)))
    .returning();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return anew.map(({ comment }) => {
    const row = byId.get(comment.id);
    if (!row) throw new Error(`The comment by ${comment.readerId} was not written.`);
    return row;
  });
}

/** Keeps and counts a comment that was dated before it came here. */
export async function insertDated(
  db: Db,
  comment: Omit<Unplaced, 'id'>,
  parent: CommentRow | null,
): Promise<CommentRow> {
  const [row] = await insertComments(db, [{ comment: { ...comment, id: crypto.randomUUID() }, parent }]);
  if (!row) throw new Error('Nothing was written.');
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
