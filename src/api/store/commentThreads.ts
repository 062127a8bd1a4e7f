import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { CommentOrder } from '../../contract/comments.ts';
import { DEFAULT_LIMIT, type List } from '../../contract/list.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { factColumns, toFacts, withFacts, type CommentFacts } from './commentFacts.ts';
import {
  FIRST_REPLIES,
  inBranches,
  isReplyIn,
  isShownThread,
  replyPage,
  type Paging,
} from './commentLists.ts';
import { comments } from './commentTables.ts';
import { shownColumns, type ShownRow } from './comments.ts';
import type { Db } from './database.ts';
import { fixed, given, preparedBy } from './prepared.ts';

/** By what a list is ordered, which way, and how what comes later there compares. */
const ORDERS = {
  newest: { by: comments.createdAt, direction: desc, isPast: sql`<` },
  oldest: { by: comments.createdAt, direction: asc, isPast: sql`>` },
  recommended: { by: comments.recommendations, direction: desc, isPast: sql`<` },
};

interface Shape extends Record<string, string | boolean> {
  order: CommentOrder;
  /** After a cursor. */
  isFurther: boolean;
  /** As many as where the request doesn't say. */
  isUsual: boolean;
  /** For an account. */
  isAccount: boolean;
}

/**
 * Comments of the first level, after each the first of its replies, and what stands beside them, in one statement: most
 * who read ask for that. It has a shape of its own for what PostgreSQL had else to plan anew each time: for guests, who
 * have nothing of their own, and for as many as are usual, for then it knows how many there will be.
 */
const threadPage = preparedBy((db, { order, isFurther, isUsual, isAccount }: Shape) => {
  const { by, direction, isPast } = ORDERS[order];
  const viewer = isAccount ? given('viewer', comments.readerId) : null;
  const after = sql`(${given('key', by)}, ${given('id', comments.id)})`;
  const threads = db
    .select({ id: comments.id, by: sql`${by}`.as('by') })
    .from(comments)
    .where(
      and(
        eq(comments.storyId, given('storyId', comments.storyId)),
        isNull(comments.parentId),
        isShownThread(db, viewer),
        isFurther ? sql`(${by}, ${comments.id}) ${isPast} ${after}` : undefined,
      ),
    )
    .orderBy(direction(by), direction(comments.id))
    .limit(isUsual ? fixed(DEFAULT_LIMIT + 1) : sql.placeholder('limit'))
    .as('threads');
  const replies = db
    .select({ id: comments.id })
    .from(comments)
    .where(isReplyIn(db, threads.id, viewer))
    .orderBy(...inBranches(comments))
    .limit(fixed(FIRST_REPLIES + 1));
  const shown = db
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.id, threads.id))
    .unionAll(replies)
    .as('shown');
  return withFacts(
    db
      .select({ ...shownColumns, ...factColumns(db, viewer) })
      .from(threads)
      .innerJoinLateral(shown, sql`true`)
      .innerJoin(comments, eq(comments.id, shown.id))
      .$dynamic(),
  ).orderBy(
    direction(threads.by),
    direction(threads.id),
    asc(isNotNull(comments.parentId)),
    ...inBranches(comments),
  );
});

/** A page of a story's comments of the first level; the first replies to each, and what stands beside all, by their ids. */
export interface ThreadPage extends List<ShownRow> {
  replies: Map<string, List<ShownRow>>;
  facts: Map<string, CommentFacts>;
}

/** A page of a story's threads, as a viewer (an account's id, or null) sees them. */
export async function listThreads(
  db: Db,
  storyId: string,
  viewer: string | null,
  { order, limit, cursor }: Paging & { order: CommentOrder },
): Promise<ThreadPage> {
  const list = `comments:${storyId}:${order}`;
  const isByTime = order !== 'recommended';
  const after = decodeCursor(list, cursor, isByTime ? ['time', 'uuid'] : ['number', 'uuid']);
  const rows = await threadPage(
    db,
    { order, isFurther: after !== undefined, isUsual: limit === DEFAULT_LIMIT, isAccount: viewer !== null },
    {
      storyId,
      viewer,
      limit: limit + 1,
      key: isByTime && after ? new Date(after[0]) : after?.[0],
      id: after?.[1],
    },
  );
  const replies = new Map<string, ShownRow[]>();
  for (const row of rows) {
    if (row.parentId === null) replies.set(row.id, []);
    else replies.get(row.threadId)?.push(row);
  }
  const firsts = rows.filter(({ parentId }) => parentId === null);
  return {
    ...page(firsts, limit, list, (row) => [
      isByTime ? row.createdAt.toISOString() : row.recommendations,
      row.id,
    ]),
    replies: new Map([...replies].map(([id, of]) => [id, replyPage(of, FIRST_REPLIES, id)])),
    facts: new Map(rows.map((row) => [row.id, toFacts(row)])),
  };
}
