import { alias, type PgSelect } from 'drizzle-orm/pg-core';
import { and, eq, exists, sql, type Column, type SQL } from 'drizzle-orm';
import { readers } from './accountTables.ts';
import { commentRecommendations, commentReports, comments, mutes, threadFollows } from './commentTables.ts';
import type { CommentRow } from './comments.ts';
import type { Db } from './database.ts';
import { isInJson } from './oneOf.ts';
import { given, preparedBy } from './prepared.ts';
import type { Writer } from './readers.ts';
import { subscriptions } from './tables.ts';

/** What stands beside a comment, and what its viewer has done about it, its writer and its thread. */
export interface CommentFacts {
  /** Null where the account was erased. */
  writer: Writer | null;
  /** What a comment of the third level answers, with its writer's name. */
  answered: Answered | null;
  /** How many replies are published under a comment of the first level. */
  replyCount: number;
  recommended: boolean;
  reported: boolean;
  muted: boolean;
  followed: boolean;
}

type Answered = Pick<CommentRow, 'id' | 'readerId' | 'state' | 'deletedAt'> & { name: string };

const answered = alias(comments, 'answered');
const answerer = alias(readers, 'answerer');
const below = alias(comments, 'below');

/** What stands beside comments, of a query that has joined it (`withFacts`), for the account of an id, or for others (null). */
export function factColumns(db: Db, viewer: SQL | null) {
  const replies = db
    .select({ count: sql`count(*)` })
    .from(below)
    // As the index of such replies has it.
    .where(
      sql`${below.threadId} = ${comments.id} and ${below.parentId} is not null and ${below.state} = 'published'`,
    );
  const hasDone = (
    table: typeof commentRecommendations | typeof commentReports | typeof mutes | typeof threadFollows,
    about: Column,
    what: Column,
  ) =>
    viewer === null
      ? sql<boolean>`false`
      : sql<boolean>`${exists(
          db
            .select({ one: sql`1` })
            .from(table)
            .where(and(eq(table.readerId, viewer), eq(about, what))),
        )}`;
  return {
    name: readers.name,
    role: readers.role,
    planState: subscriptions.state,
    paidUntil: subscriptions.paidUntil,
    graceUntil: subscriptions.graceUntil,
    answeredId: answered.id,
    answeredBy: answered.readerId,
    answeredState: answered.state,
    answeredDeletedAt: answered.deletedAt,
    answeredName: answerer.name,
    replyCount: sql`case when ${comments.parentId} is null then (${replies}) else 0 end`.mapWith(Number),
    recommended: hasDone(commentRecommendations, commentRecommendations.commentId, comments.id),
    reported: hasDone(commentReports, commentReports.commentId, comments.id),
    muted: hasDone(mutes, mutes.mutedId, comments.readerId),
    followed: hasDone(threadFollows, threadFollows.threadId, comments.threadId),
  };
}

/** Joins to a query of comments what stands beside them. */
export const withFacts = <Query extends PgSelect>(query: Query) =>
  query
    .leftJoin(readers, eq(readers.id, comments.readerId))
    .leftJoin(subscriptions, eq(subscriptions.readerId, readers.id))
    .leftJoin(answered, sql`${answered.id} = case when ${comments.level} > 2 then ${comments.parentId} end`)
    .leftJoin(answerer, eq(answerer.id, answered.readerId));

const ofSome = preparedBy((db, { isAccount }: { isAccount: boolean }) => {
  const columns = factColumns(db, isAccount ? given('viewer', readers.id) : null);
  return withFacts(
    db
      .select({ id: comments.id, ...columns })
      .from(comments)
      .where(isInJson(comments.id, sql.placeholder('ids')))
      .$dynamic(),
  );
});

/** What stands beside some comments, by their ids, for a viewer (an account's id, or null). */
export async function findCommentFacts(
  db: Db,
  ids: readonly string[],
  viewer: string | null,
): Promise<Map<string, CommentFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await ofSome(db, { isAccount: viewer !== null }, { ids: JSON.stringify(ids), viewer });
  return new Map(rows.map((row) => [row.id, toFacts(row)]));
}

type FactsRow = Omit<Awaited<ReturnType<typeof ofSome>>[number], 'id'>;

export const toFacts = (row: FactsRow): CommentFacts => ({
  writer: writerOf(row),
  answered: answeredOf(row),
  replyCount: row.replyCount,
  recommended: row.recommended,
  reported: row.reported,
  muted: row.muted,
  followed: row.followed,
});

function writerOf({ name, role, planState, paidUntil, graceUntil }: FactsRow): Writer | null {
  if (name === null || role === null) return null;
  return { name, role, plan: planState && paidUntil && { state: planState, paidUntil, graceUntil } };
}

function answeredOf(row: FactsRow): Answered | null {
  if (row.answeredId === null || row.answeredState === null) return null;
  return {
    id: row.answeredId,
    readerId: row.answeredBy,
    state: row.answeredState,
    deletedAt: row.answeredDeletedAt,
    name: row.answeredName ?? '',
  };
}
