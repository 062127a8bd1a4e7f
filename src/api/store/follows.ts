import { and, desc, eq, ne, sql } from 'drizzle-orm';
import { MOST_FOLLOWS, type AlertLevel, type Follow } from '../../contract/follows.ts';
import type { TopicRef } from '../../contract/topics.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { defaultLevelOf } from './alertSettings.ts';
import { tellChange } from './changes.ts';
import type { Db } from './database.ts';
import { lockReader } from './readers.ts';
import { follows, topics } from './tables.ts';

const columns = {
  topicId: follows.topicId,
  slug: topics.slug,
  name: topics.name,
  level: follows.level,
  since: follows.since,
  snoozedUntil: follows.snoozedUntil,
};
type Row = TopicRef & Pick<typeof follows.$inferSelect, 'topicId' | 'level' | 'since' | 'snoozedUntil'>;

const toFollow = ({ slug, name, level, since, snoozedUntil }: Row): Follow => ({
  topic: { slug, name },
  level,
  since: since.toISOString(),
  snoozedUntil: snoozedUntil?.toISOString() ?? null,
});

/** A page of a reader's follows, the newest first. */
export async function listFollows(
  db: Db,
  readerId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = decodeCursor('follows', cursor, ['time', 'number']);
  const rows = await db
    .select(columns)
    .from(follows)
    .innerJoin(topics, eq(topics.id, follows.topicId))
    .where(
      and(
        eq(follows.readerId, readerId),
        after && sql`(${follows.since}, ${follows.topicId}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(follows.since), desc(follows.topicId))
    .limit(limit + 1);
  const { items, nextCursor } = page(rows, limit, 'follows', (row) => [row.since.toISOString(), row.topicId]);
  return { items: items.map(toFollow), nextCursor };
}

/** What a press may change of a follow; what isn't given stays, or is a newcomer's. */
export interface FollowChange {
  level?: AlertLevel | undefined;
  since?: Date | undefined;
  snoozedUntil?: Date | null | undefined;
}

/**
 * Follows a topic, or changes a follow, which otherwise keeps its start. Null where the reader follows as many topics
 * as anyone may.
 */
export function putFollow(
  db: Db,
  readerId: string,
  topic: TopicRef & { id: number },
  change: FollowChange,
  now: Date,
): Promise<Follow | null> {
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const others = await tx.$count(
      follows,
      and(eq(follows.readerId, readerId), ne(follows.topicId, topic.id)),
    );
    if (others >= MOST_FOLLOWS) return null;
    const given = {
      ...(change.level === undefined ? {} : { level: change.level }),
      ...(change.since === undefined ? {} : { since: change.since }),
      ...(change.snoozedUntil === undefined ? {} : { snoozedUntil: change.snoozedUntil }),
    };
    const level = change.level ?? (await defaultLevelOf(tx, readerId));
    const [row] = await tx
      .insert(follows)
      .values({ readerId, topicId: topic.id, level, since: now, ...given })
      .onConflictDoUpdate({
        target: [follows.readerId, follows.topicId],
        set: { topicId: topic.id, ...given },
      })
      .returning();
    if (!row) throw new Error(`The follow of topic ${topic.id} was not written.`);
    await tellChange(tx, readerId, 'follows');
    return toFollow({ ...row, ...topic });
  });
}

/** Stops following; what wasn't followed is no error. */
export const deleteFollow = (db: Db, readerId: string, topicId: number): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.delete(follows).where(and(eq(follows.readerId, readerId), eq(follows.topicId, topicId)));
    await tellChange(tx, readerId, 'follows');
  });
