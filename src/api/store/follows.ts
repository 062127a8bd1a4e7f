import { and, desc, eq, sql } from 'drizzle-orm';
import type { AlertLevel, Follow } from '../../contract/follows.ts';
import type { TopicRef } from '../../contract/topics.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import type { Db } from './database.ts';
import { follows, topics } from './tables.ts';

const columns = {
  topicId: follows.topicId,
  slug: topics.slug,
  name: topics.name,
  level: follows.level,
  since: follows.since,
};
type Row = { topicId: number; slug: string; name: string; level: AlertLevel; since: Date };

const toFollow = ({ slug, name, level, since }: Row): Follow => ({
  topic: { slug, name },
  level,
  since: since.toISOString(),
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

/** Follows a topic, or changes its level; a follow that stands keeps its start, and its level where none is given. */
export async function putFollow(
  db: Db,
  readerId: string,
  topic: TopicRef & { id: number },
  level: AlertLevel | undefined,
  now: Date,
): Promise<Follow> {
  const [row] = await db
    .insert(follows)
    .values({ readerId, topicId: topic.id, level: level ?? 'inPage', since: now })
    .onConflictDoUpdate({
      target: [follows.readerId, follows.topicId],
      set: { level: level ?? sql`${follows.level}` },
    })
    .returning();
  if (!row) throw new Error(`The follow of topic ${topic.id} was not written.`);
  return toFollow({ ...row, ...topic });
}

/** Stops following; what wasn't followed is no error. */
export const deleteFollow = (db: Db, readerId: string, topicId: number) =>
  db.delete(follows).where(and(eq(follows.readerId, readerId), eq(follows.topicId, topicId)));
