import { and, count, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { List } from '../../contract/list.ts';
import { decodeCursor, isUuid, page } from '../http/cursor.ts';
import { readers } from './accountTables.ts';
import { isPublished } from './articles.ts';
import { READERS_CHANNEL, tellChange } from './changes.ts';
import type { CommentRow } from './comments.ts';
import { commentAlerts, commentDecisions, comments, mutes, threadFollows } from './commentTables.ts';
import type { Db } from './database.ts';
import { stories } from './tables.ts';

/**
 * Tells those who follow its thread of a reply that is published, each once, and their open pages; but for its writer,
 * and for who muted them. Who is being erased is waited for, and told nothing.
 */
export async function tellFollowers(tx: Db, reply: CommentRow, now: Date): Promise<void> {
  await tx.execute(sql`
    with news as (
      insert into ${commentAlerts} (reader_id, kind, comment_id, at)
      select told.id, 'reply', ${reply.id}::uuid, ${now.toISOString()}::timestamptz
      from ${threadFollows} as follow join ${readers} as told on told.id = follow.reader_id
      where follow.comment_id = ${reply.threadId} and follow.reader_id is distinct from ${reply.readerId}
        and not exists (select from ${mutes} as mute
          where mute.reader_id = follow.reader_id and mute.muted_id = ${reply.readerId})
      for key share of told
      on conflict do nothing
      returning reader_id
    )
    select pg_notify(${READERS_CHANNEL}, 'comments ' || reader_id) from news`);
}

/** Tells a comment's writer of a decision on it; a later one on the same comment takes its place. */
export async function tellWriter(tx: Db, readerId: string, commentId: string, now: Date): Promise<void> {
  const unread = { at: now, read: false, batch: null };
  await tx
    .insert(commentAlerts)
    .values({ readerId, commentId, kind: 'decision', ...unread })
    .onConflictDoUpdate({
      target: [commentAlerts.readerId, commentAlerts.kind, commentAlerts.commentId],
      set: unread,
    });
}

/** Tells of no decision on a comment any more where none stands. */
export async function untellWriter(tx: Db, commentId: string): Promise<void> {
  await tx.delete(commentAlerts).where(
    and(
      eq(commentAlerts.commentId, commentId),
      eq(commentAlerts.kind, 'decision'),
      sql`not exists (select from ${commentDecisions} where ${commentDecisions.commentId} = ${commentId}
        and ${commentDecisions.version} is not null and ${commentDecisions.undoneAt} is null)`,
    ),
  );
}

const columns = {
  alert: commentAlerts,
  comment: comments,
  author: readers.name,
  story: {
    id: stories.id,
    slug: stories.slug,
    headline: stories.headline,
    lang: stories.lang,
    access: stories.access,
  },
};

/** An alert with the comment and story that it is about. */
export interface CommentAlertRow {
  alert: typeof commentAlerts.$inferSelect;
  comment: CommentRow;
  author: string | null;
  story: Pick<typeof stories.$inferSelect, keyof typeof columns.story>;
}

/** A reader's alerts that there is still something to read of. */
const isTold = (readerId: string, now: Date): SQL | undefined =>
  and(
    eq(commentAlerts.readerId, readerId),
    isPublished(now),
    or(and(eq(commentAlerts.kind, 'decision'), isNull(comments.deletedAt)), eq(comments.state, 'published')),
  );

const told = (db: Db) =>
  db
    .select(columns)
    .from(commentAlerts)
    .innerJoin(comments, eq(comments.id, commentAlerts.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .leftJoin(readers, eq(readers.id, comments.readerId));

/** A page of what a reader is told of comments, or of the one named, newest first. */
export async function listCommentAlerts(
  db: Db,
  readerId: string,
  now: Date,
  { limit, cursor, comment }: { limit: number; cursor?: string | undefined; comment?: string | undefined },
): Promise<List<CommentAlertRow>> {
  const after = decodeCursor('comment-alerts', cursor, ['time', 'uuid']);
  const rows = await told(db)
    .where(
      and(
        isTold(readerId, now),
        comment === undefined ? undefined : eq(commentAlerts.commentId, comment),
        after &&
          sql`(${commentAlerts.at}, ${commentAlerts.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(desc(commentAlerts.at), desc(commentAlerts.id))
    .limit(limit + 1);
  return page(rows, limit, 'comment-alerts', ({ alert }) => [alert.at.toISOString(), alert.id]);
}

/** How many of them a reader hasn't read at `now`. */
export async function countUnreadOfComments(db: Db, readerId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(commentAlerts)
    .innerJoin(comments, eq(comments.id, commentAlerts.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(and(isTold(readerId, now), eq(commentAlerts.read, false)));
  return row?.unread ?? 0;
}

/** Marks one of a reader's read or unread, and answers with it; undefined where it isn't theirs. */
export function markCommentAlert(
  db: Db,
  readerId: string,
  id: string,
  read: boolean,
  now: Date,
): Promise<CommentAlertRow | undefined> {
  if (!isUuid(id)) return Promise.resolve(undefined);
  return db.transaction(async (tx) => {
    await tx
      .update(commentAlerts)
      .set({ read, batch: null })
      .where(and(eq(commentAlerts.readerId, readerId), eq(commentAlerts.id, id)));
    const [row] = await told(tx).where(and(isTold(readerId, now), eq(commentAlerts.id, id)));
    if (row) await tellChange(tx, readerId, 'alerts');
    return row;
  });
}

/** Marks all that are unread as one batch, and says how many those were. */
export async function markAllOfCommentsRead(tx: Db, readerId: string, batch: string): Promise<number> {
  const rows = await tx
    .update(commentAlerts)
    .set({ read: true, batch })
    .where(and(eq(commentAlerts.readerId, readerId), eq(commentAlerts.read, false)))
    .returning({ id: commentAlerts.id });
  return rows.length;
}

/** Marks a batch unread again, and says how many those were. */
export async function unmarkBatchOfComments(tx: Db, readerId: string, batch: string): Promise<number> {
  const rows = await tx
    .update(commentAlerts)
    .set({ read: false, batch: null })
    .where(and(eq(commentAlerts.readerId, readerId), eq(commentAlerts.batch, batch)))
    .returning({ id: commentAlerts.id });
  return rows.length;
}
