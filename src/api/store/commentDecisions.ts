import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { List } from '../../contract/list.ts';
import type { Decision } from '../../contract/moderation.ts';
import { decodeCursor, isUuid, page } from '../http/cursor.ts';
import { readers } from './accountTables.ts';
import { commentDecisions, comments } from './commentTables.ts';
import type { Db } from './database.ts';
import { storyColumns, type ModeratedRow } from './moderation.ts';
import { stories } from './tables.ts';

export type DecisionRow = typeof commentDecisions.$inferSelect;

const moderator = alias(readers, 'moderator');
const writer = alias(readers, 'writer');

/** A decision with who made it, and on what. */
export interface LoggedRow {
  decision: DecisionRow;
  moderator: string | null;
  article: ModeratedRow['article'];
  comment: { id: string; text: string; deletedAt: Date | null } | null;
  writer: string | null;
}

const logged = (db: Db) =>
  db
    .select({
      decision: commentDecisions,
      moderator: moderator.name,
      article: storyColumns,
      comment: { id: comments.id, text: comments.text, deletedAt: comments.deletedAt },
      writer: writer.name,
    })
    .from(commentDecisions)
    .innerJoin(stories, eq(stories.id, commentDecisions.storyId))
    .leftJoin(moderator, eq(moderator.id, commentDecisions.moderatorId))
    .leftJoin(comments, eq(comments.id, commentDecisions.commentId))
    .leftJoin(writer, eq(writer.id, comments.readerId));

/** Keeps a decision in the log. */
export async function logDecision(
  tx: Db,
  decision: Omit<typeof commentDecisions.$inferInsert, 'id'>,
): Promise<string> {
  const [row] = await tx.insert(commentDecisions).values(decision).returning({ id: commentDecisions.id });
  if (!row) throw new Error(`The decision on ${decision.commentId ?? decision.storyId} was not written.`);
  return row.id;
}

/** Whether the latest decision on a story's comments as a whole, of those that stand, closed them. */
export async function isClosedByModerator(db: Db, storyId: string): Promise<boolean> {
  const [latest] = await db
    .select({ decision: commentDecisions.decision })
    .from(commentDecisions)
    .where(
      and(
        eq(commentDecisions.storyId, storyId),
        inArray(commentDecisions.decision, ['closeStory', 'openStory']),
        isNull(commentDecisions.undoneAt),
      ),
    )
    .orderBy(desc(commentDecisions.at), desc(commentDecisions.id))
    .limit(1);
  return latest?.decision === 'closeStory';
}

/** A page of the log, the latest first. */
export async function listDecisions(
  db: Db,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List<LoggedRow>> {
  const after = decodeCursor('decisions', cursor, ['time', 'uuid']);
  const rows = await logged(db)
    .where(
      after &&
        sql`(${commentDecisions.at}, ${commentDecisions.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    )
    .orderBy(desc(commentDecisions.at), desc(commentDecisions.id))
    .limit(limit + 1);
  return page(rows, limit, 'decisions', ({ decision }) => [decision.at.toISOString(), decision.id]);
}

/** One decision as the log has it. */
export async function findLogged(db: Db, id: string): Promise<LoggedRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await logged(db).where(eq(commentDecisions.id, id));
  return row;
}

/** Of each of some comments the last decision on it that stands, by the comment's id. */
export async function lastDecisions(db: Db, commentIds: string[]): Promise<Map<string, LoggedRow>> {
  if (commentIds.length === 0) return new Map();
  const rows = await logged(db)
    .where(
      and(
        inArray(commentDecisions.commentId, commentIds),
        isNotNull(commentDecisions.version),
        isNull(commentDecisions.undoneAt),
      ),
    )
    .orderBy(commentDecisions.version);
  return new Map(rows.map((row) => [row.decision.commentId ?? '', row]));
}

/** Whether something was decided of the same thread, or of the same story's comments as a whole, after a decision. */
export async function isFollowed(db: Db, { id, commentId, storyId, at }: DecisionRow, kinds: Decision[]) {
  const [later] = await db
    .select({ id: commentDecisions.id })
    .from(commentDecisions)
    .where(
      and(
        commentId === null
          ? eq(commentDecisions.storyId, storyId)
          : eq(commentDecisions.commentId, commentId),
        inArray(commentDecisions.decision, kinds),
        isNull(commentDecisions.undoneAt),
        ne(commentDecisions.id, id),
        gt(commentDecisions.at, at),
      ),
    )
    .limit(1);
  return later !== undefined;
}

/** Notes that a decision was undone, and says whether that is new. */
export async function noteUndone(tx: Db, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(commentDecisions)
    .set({ undoneAt: now })
    .where(and(eq(commentDecisions.id, id), isNull(commentDecisions.undoneAt)))
    .returning({ id: commentDecisions.id });
  return rows.length > 0;
}
