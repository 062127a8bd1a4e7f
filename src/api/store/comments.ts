import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  max,
  ne,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { CommentOrder } from '../../contract/comments.ts';
import type { List } from '../../contract/list.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import type { Db } from './database.ts';
import { comments } from './commentTables.ts';

export type CommentRow = typeof comments.$inferSelect;

/** Who looks: an account's id, or null for everyone else, who have written nothing. */
type Viewer = string | null;

/** How many replies come with a comment. */
const FIRST_REPLIES = 3;

const below = alias(comments, 'below');
const first = alias(comments, 'first');

/** Comments whose text the viewer may read: published ones, and all of their own but what they deleted. */
function isReadable(table: typeof comments | typeof below, viewer: Viewer): SQL | undefined {
  const isPublished = eq(table.state, 'published');
  return viewer === null
    ? isPublished
    : or(isPublished, and(eq(table.readerId, viewer), isNull(table.deletedAt)));
}

/** Comments that stand in a list: those to read, and as tombstones the others that something readable hangs under. */
const isShown = (db: Db, viewer: Viewer, hangsUnder: PgColumn) =>
  or(
    isReadable(comments, viewer),
    exists(
      db
        .select({ one: sql`1` })
        .from(below)
        .where(and(eq(hangsUnder, comments.id), ne(below.id, comments.id), isReadable(below, viewer))),
    ),
  );

const isFirstLevel = (db: Db, storyId: string, viewer: Viewer) =>
  and(eq(comments.storyId, storyId), isNull(comments.parentId), isShown(db, viewer, below.threadId));

/** A page of a story's comments of the first level. */
export async function listFirstLevel(
  db: Db,
  storyId: string,
  viewer: Viewer,
  { order, limit, cursor }: { order: CommentOrder; limit: number; cursor?: string | undefined },
): Promise<List<CommentRow>> {
  const list = `comments:${storyId}:${order}`;
  const isByTime = order !== 'recommended';
  const after = decodeCursor(list, cursor, isByTime ? ['time', 'uuid'] : ['number', 'uuid']);
  const by = isByTime ? comments.createdAt : comments.recommendations;
  const [isPast, direction] = order === 'oldest' ? [sql`>`, asc] : [sql`<`, desc];
  const rows = await db
    .select()
    .from(comments)
    .where(
      and(
        isFirstLevel(db, storyId, viewer),
        after && sql`(${by}, ${comments.id}) ${isPast} (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(direction(by), direction(comments.id))
    .limit(limit + 1);
  return page(rows, limit, list, (row) => [
    isByTime ? row.createdAt.toISOString() : row.recommendations,
    row.id,
  ]);
}

const replyList = (parentId: string) => `replies:${parentId}`;
const replyKeys = (row: CommentRow) => [row.createdAt.toISOString(), row.id];

/** A page of the replies to a comment, oldest first: to one of the first level, all that hangs under it. */
export async function listReplies(
  db: Db,
  parent: CommentRow,
  viewer: Viewer,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List<CommentRow>> {
  const after = decodeCursor(replyList(parent.id), cursor, ['time', 'uuid']);
  const rows = await db
    .select()
    .from(comments)
    .where(
      and(
        parent.parentId === null ? eq(comments.threadId, parent.id) : eq(comments.parentId, parent.id),
        ne(comments.id, parent.id),
        isShown(db, viewer, below.parentId),
        after && sql`(${comments.createdAt}, ${comments.id}) > (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(limit + 1);
  return page(rows, limit, replyList(parent.id), replyKeys);
}

/** The first replies to each of some comments of the first level, by the comment's id. */
export async function firstReplies(
  db: Db,
  parentIds: string[],
  viewer: Viewer,
): Promise<Map<string, List<CommentRow>>> {
  if (parentIds.length === 0) return new Map();
  const ofEach = db
    .select()
    .from(comments)
    .where(
      and(eq(comments.threadId, first.id), ne(comments.id, first.id), isShown(db, viewer, below.parentId)),
    )
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(FIRST_REPLIES + 1)
    .as('replies');
  const found = await db
    .select()
    .from(first)
    .innerJoinLateral(ofEach, sql`true`)
    .where(inArray(first.id, parentIds))
    .orderBy(asc(ofEach.createdAt), asc(ofEach.id));
  const rows = found.map(({ replies }) => replies);
  return new Map(
    parentIds.map((id) => [
      id,
      page(
        rows.filter((row) => row.threadId === id),
        FIRST_REPLIES,
        replyList(id),
        replyKeys,
      ),
    ]),
  );
}

/** How many of a story's comments are published, replies included. */
export async function countPublished(db: Db, storyId: string): Promise<number> {
  const [row] = await db
    .select({ published: count() })
    .from(comments)
    .where(and(eq(comments.storyId, storyId), eq(comments.state, 'published')));
  return row?.published ?? 0;
}

/** When others could read a story's newest comment first. */
export async function newestShown(db: Db, storyId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(comments.shownAt) })
    .from(comments)
    .where(and(eq(comments.storyId, storyId), eq(comments.state, 'published')));
  return row?.at ?? null;
}

/** A comment on a story, in whatever state. */
export async function findComment(db: Db, storyId: string, id: string): Promise<CommentRow | undefined> {
  const [row] = await db
    .select()
    .from(comments)
    .where(and(eq(comments.storyId, storyId), eq(comments.id, id)));
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
    .set({ state: 'removed', text: '' })
    .where(and(eq(comments.readerId, readerId), ne(comments.state, 'published')));
}
