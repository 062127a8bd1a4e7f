import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { and, asc, eq, exists, isNull, ne, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { List } from '../../contract/list.ts';
import { decodeCursor, isUuid, page } from '../http/cursor.ts';
import { comments } from './commentTables.ts';
import type { CommentRow } from './comments.ts';
import type { Db } from './database.ts';

/** Who looks: an account's id, or null for everyone else, who have written nothing; or what stands for either. */
type Viewer = string | SQL | null;

/** What a page is asked by: how many, and after which. */
export interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/** How many replies come with a comment. */
export const FIRST_REPLIES = 3;

const below = alias(comments, 'below');

/** Comments whose text the viewer may read: published ones, and all of their own but what they deleted. */
function isReadable(table: typeof comments | typeof below, viewer: Viewer): SQL | undefined {
  const isPublished = sql`${table.state} = 'published'`;
  return viewer === null
    ? isPublished
    : or(isPublished, and(eq(table.readerId, viewer), isNull(table.deletedAt)));
}

/** Under the first level hangs the thread, under the second the branch, under the third what answers it. */
const HANGS = {
  thread: eq(below.threadId, comments.id),
  branch: and(
    eq(below.threadId, comments.threadId),
    eq(below.branchAt, comments.branchAt),
    eq(below.branchId, comments.id),
  ),
  answer: eq(below.parentId, comments.id),
};

const hasReadable = (db: Db, viewer: Viewer, hangs: keyof typeof HANGS) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(below)
      .where(and(HANGS[hangs], ne(below.id, comments.id), isReadable(below, viewer))),
  );

/** Comments of the first level that stand in a list: those to read, and as tombstones those with something to read below. */
export const isShownThread = (db: Db, viewer: Viewer) =>
  or(isReadable(comments, viewer), hasReadable(db, viewer, 'thread'));

/** The same of replies. */
const isShownReply = (db: Db, viewer: Viewer) =>
  or(isReadable(comments, viewer), hasReadable(db, viewer, 'branch'), hasReadable(db, viewer, 'answer'));

/** Replies stand branch by branch, the oldest first, and so do those in a branch. */
export const inBranches = (table: Record<'branchAt' | 'branchId' | 'createdAt' | 'id', PgColumn>) => [
  asc(table.branchAt),
  asc(table.branchId),
  asc(table.createdAt),
  asc(table.id),
];
type ReplyPlace = Pick<CommentRow, 'branchAt' | 'branchId' | 'createdAt' | 'id'>;
type ReplyKeys = readonly [branchAt: string, branchId: string, createdAt: string, id: string];
const replyKeys = (row: ReplyPlace): ReplyKeys => [
  row.branchAt.toISOString(),
  row.branchId,
  row.createdAt.toISOString(),
  row.id,
];
const compared = (is: '>' | '>=' | '<', [branchAt, branchId, createdAt, id]: ReplyKeys) =>
  sql`(${comments.branchAt}, ${comments.branchId}, ${comments.createdAt}, ${comments.id}) ${sql.raw(is)}
    (${branchAt}, ${branchId}, ${createdAt}, ${id})`;
const replyList = (parentId: string) => `replies:${parentId}`;
export const replyPage = <Row extends ReplyPlace>(rows: Row[], limit: number, parentId: string) =>
  page(rows, limit, replyList(parentId), replyKeys);

export const isReplyIn = (db: Db, threadId: string | SQLWrapper, viewer: Viewer) =>
  and(eq(comments.threadId, threadId), ne(comments.id, threadId), isShownReply(db, viewer));

/** A page of the replies to a comment: to one of the first level, all that hangs under it. */
export async function listReplies(
  db: Db,
  parent: CommentRow,
  viewer: Viewer,
  { limit, cursor }: Paging = { limit: FIRST_REPLIES },
): Promise<List<CommentRow>> {
  const after = decodeCursor(replyList(parent.id), cursor, ['time', 'uuid', 'time', 'uuid']);
  const rows = await db
    .select()
    .from(comments)
    .where(
      and(
        parent.parentId === null
          ? isReplyIn(db, parent.id, viewer)
          : and(eq(comments.parentId, parent.id), isShownReply(db, viewer)),
        after && compared('>', after),
      ),
    )
    .orderBy(...inBranches(comments))
    .limit(limit + 1);
  return replyPage(rows, limit, parent.id);
}

/**
 * A page of the replies that a reply stands among, and how many stand before: from the start of its branch on, or from
 * the reply itself where it wouldn't be on that page.
 */
export async function repliesAround(
  db: Db,
  reply: CommentRow,
  viewer: Viewer,
  limit: number,
): Promise<{ replies: List<CommentRow>; earlier: number }> {
  const branchStart: ReplyKeys = [
    reply.branchAt.toISOString(),
    reply.branchId,
    reply.branchAt.toISOString(),
    reply.branchId,
  ];
  const inThread = isReplyIn(db, reply.threadId, viewer);
  const countBefore = (keys: ReplyKeys) => db.$count(comments, and(inThread, compared('<', keys)));
  const [beforeBranch, beforeReply] = await Promise.all([
    countBefore(branchStart),
    countBefore(replyKeys(reply)),
  ]);
  const isOnPage = beforeReply - beforeBranch < limit;
  const rows = await db
    .select()
    .from(comments)
    .where(and(inThread, compared('>=', isOnPage ? branchStart : replyKeys(reply))))
    .orderBy(...inBranches(comments))
    .limit(limit + 1);
  return {
    replies: replyPage(rows, limit, reply.threadId),
    earlier: isOnPage ? beforeBranch : beforeReply,
  };
}

/** A comment that stands in lists for the viewer: to read, or as a tombstone. */
export async function findShown(db: Db, id: string, viewer: Viewer): Promise<CommentRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await db
    .select()
    .from(comments)
    .where(
      and(
        eq(comments.id, id),
        or(and(isNull(comments.parentId), isShownThread(db, viewer)), isShownReply(db, viewer)),
      ),
    );
  return row;
}
