import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { isUuid } from '../http/cursor.ts';
import { comments } from './commentTables.ts';
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

/** Any number of our own: with a story's, it names the turn. */
const TURN = 5_334;

/**
 * Waits for its turn to show something new under a story, has it to the end of the transaction, and answers with the
 * moment to date that by: now, or just after the newest that is there. So whoever pages by time finds nothing new amid
 * what they have passed. It is taken last, after all rows that the transaction locks.
 */
export async function takeTurn(tx: Db, storyId: string, now: Date): Promise<Date> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TURN}, hashtext(${storyId}))`);
  const newest = sql<Date | null>`greatest(
    (select max(${comments.createdAt}) from ${comments} where ${comments.storyId} = ${storyId}),
    (select max(${comments.shownAt}) from ${comments}
      where ${comments.storyId} = ${storyId} and ${comments.state} = 'published'))`;
  const [row] = await tx
    .select({ newest: newest.mapWith(comments.createdAt) })
    .from(sql`(values (1)) as one`);
  const next = row?.newest ? row.newest.getTime() + 1 : 0;
  return new Date(Math.max(now.getTime(), next));
}

/** A comment's place: the columns that follow from what it answers. */
type Place = 'id' | 'parentId' | 'threadId' | 'branchId' | 'branchAt' | 'level' | 'shownAt';

/** The deepest that comments stand; what answers one there stands there too. */
const DEEPEST = 3;

/** Keeps a new comment, under the thread of the one that it answers. */
export async function insertComment(
  db: Db,
  comment: Omit<typeof comments.$inferInsert, Place>,
  parent: CommentRow | null,
): Promise<CommentRow> {
  const id = crypto.randomUUID();
  const { createdAt } = comment;
  const startsBranch = parent === null || parent.level === 1;
  const [row] = await db
    .insert(comments)
    .values({
      ...comment,
      id,
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
