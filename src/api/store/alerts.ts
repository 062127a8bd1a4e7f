import { and, count, desc, eq, inArray, lte, sql, type SQL } from 'drizzle-orm';
import type { Alert } from '../../contract/alerts.ts';
import type { TopicRef } from '../../contract/topics.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { isUnread } from './alertConditions.ts';
import { findTeasers } from './articles.ts';
import { READERS_CHANNEL, tellChange } from './changes.ts';
import type { Db } from './database.ts';
import { follows, readings, stories, storyTopics, topics } from './tables.ts';

/*
 * An alert is derived, not stored: a story on a followed topic, published since the follow began. What is stored is
 * that the reader has read it. Publishing thus costs the same however many follow.
 */

interface InboxRow {
  storyId: string;
  at: Date;
  reasons: TopicRef[];
  read: boolean;
}

/**
 * Each alert of a reader once, with its reasons, newest first. A story among the first `limit` of all is among the
 * first `limit` of each followed topic it is about, so no more of any topic is read, however much there is; reasons and
 * what was read are looked up for those that are shown alone, however many topics are followed.
 */
function inbox(db: Db, readerId: string, now: Date, limit: number, more?: SQL) {
  const newest = db
    .select({
      storyId: storyTopics.storyId,
      publishedAt: storyTopics.publishedAt,
    })
    .from(storyTopics)
    .where(
      and(
        eq(storyTopics.topicId, follows.topicId),
        sql`${storyTopics.publishedAt} > ${follows.since}`,
        lte(storyTopics.publishedAt, now),
        more,
      ),
    )
    .orderBy(desc(storyTopics.publishedAt), desc(storyTopics.storyId))
    .limit(limit)
    .as('newest');
  const shown = db
    .selectDistinct({ storyId: newest.storyId, publishedAt: newest.publishedAt })
    .from(follows)
    .crossJoinLateral(newest)
    .where(eq(follows.readerId, readerId))
    .orderBy(desc(newest.publishedAt), desc(newest.storyId))
    .limit(limit)
    .as('shown');
  return db
    .select({
      storyId: shown.storyId,
      at: shown.publishedAt,
      read: sql<boolean>`coalesce(bool_or(${readings.alertRead}), false)`,
      reasons: sql<
        TopicRef[]
      >`json_agg(json_build_object('slug', ${topics.slug}, 'name', ${topics.name}) order by ${storyTopics.position})`,
    })
    .from(shown)
    .innerJoin(storyTopics, eq(storyTopics.storyId, shown.storyId))
    .innerJoin(
      follows,
      and(
        eq(follows.topicId, storyTopics.topicId),
        eq(follows.readerId, readerId),
        sql`${follows.since} < ${storyTopics.publishedAt}`,
      ),
    )
    .innerJoin(topics, eq(topics.id, follows.topicId))
    .leftJoin(readings, and(eq(readings.storyId, shown.storyId), eq(readings.readerId, readerId)))
    .groupBy(shown.storyId, shown.publishedAt)
    .orderBy(desc(shown.publishedAt), desc(shown.storyId));
}

/** A page of a reader's alerts, or of those that one topic is among the reasons of. */
export async function listAlerts(
  db: Db,
  readerId: string,
  now: Date,
  { limit, cursor, topicId }: { limit: number; cursor?: string | undefined; topicId?: number | undefined },
) {
  const list = topicId === undefined ? 'alerts' : `alerts:${topicId}`;
  const after = decodeCursor(list, cursor, ['time', 'uuid']);
  const goesOn =
    after && sql`(${storyTopics.publishedAt}, ${storyTopics.storyId}) < (${after[0]}, ${after[1]})`;
  const rows = await inbox(
    db,
    readerId,
    now,
    limit + 1,
    and(goesOn, topicId === undefined ? undefined : isAbout(topicId)),
  );
  const { items, nextCursor } = page(rows, limit, list, (row) => [row.at.toISOString(), row.storyId]);
  return { items: await toAlerts(db, items), nextCursor };
}

/** For rows of `story_topics`: whether the story is about this topic too, and the reader follows it since before. */
const isAbout = (topicId: number) => sql`exists (
  select from ${storyTopics} as other join ${follows} as followed on followed.topic_id = other.topic_id
  where other.story_id = ${storyTopics.storyId} and other.topic_id = ${topicId}
    and followed.reader_id = ${follows.readerId} and other.published_at > followed.since)`;

/** A reader's alert for one story, if there is one. */
export async function findAlert(
  db: Db,
  readerId: string,
  storyId: string,
  now: Date,
): Promise<Alert | undefined> {
  const rows = await inbox(db, readerId, now, 1, eq(storyTopics.storyId, storyId));
  const [alert] = await toAlerts(db, rows);
  return alert;
}

async function toAlerts(db: Db, rows: InboxRow[]): Promise<Alert[]> {
  if (rows.length === 0) return [];
  const teasers = await findTeasers(
    db,
    inArray(
      stories.id,
      rows.map((row) => row.storyId),
    ),
  );
  return rows.flatMap((row) => {
    const found = teasers.find((teaser) => teaser.id === row.storyId);
    if (!found) return [];
    const { id: _, ...article } = found;
    return [{ article, reasons: row.reasons, read: row.read, at: row.at.toISOString() }];
  });
}

/** The alerts that are still unread, as rows of `story_id`. */
const unread = (db: Db, readerId: string, now: Date) =>
  db
    .selectDistinct({ storyId: storyTopics.storyId })
    .from(follows)
    .innerJoin(storyTopics, eq(storyTopics.topicId, follows.topicId))
    .where(
      and(
        eq(follows.readerId, readerId),
        sql`${storyTopics.publishedAt} > ${follows.since}`,
        lte(storyTopics.publishedAt, now),
        isUnread(follows.readerId, storyTopics.storyId),
      ),
    );

/** How many alerts a reader hasn't read at `now`. */
export async function countUnread(db: Db, readerId: string, now: Date): Promise<number> {
  const [row] = await db.select({ count: count() }).from(unread(db, readerId, now).as('unread'));
  return row?.count ?? 0;
}

/** Sets one story's alert read or unread. */
export const markAlert = (db: Db, readerId: string, storyId: string, read: boolean): Promise<void> =>
  db.transaction(async (tx) => {
    await tx
      .insert(readings)
      .values({ readerId, storyId, alertRead: read })
      .onConflictDoUpdate({
        target: [readings.readerId, readings.storyId],
        set: { alertRead: read, batch: null },
      });
    await tellChange(tx, readerId, 'alerts');
  });

/** Marks all that is unread at `now`, as one batch, and says how many that was. */
export const markAllAlertsRead = (db: Db, readerId: string, now: Date, batch: string): Promise<number> =>
  db.transaction(async (tx) => {
    const rows = await unread(tx, readerId, now);
    for (let at = 0; at < rows.length; at += 1_000) {
      await tx
        .insert(readings)
        .values(
          rows.slice(at, at + 1_000).map(({ storyId }) => ({ readerId, storyId, alertRead: true, batch })),
        )
        .onConflictDoUpdate({
          target: [readings.readerId, readings.storyId],
          set: { alertRead: true, batch },
        });
    }
    await tellChange(tx, readerId, 'alerts');
    return rows.length;
  });

/** Marks a batch unread again, and says how many that was; what was opened or marked since is no longer of it. */
export const unmarkBatch = (db: Db, readerId: string, batch: string): Promise<number> =>
  db.transaction(async (tx) => {
    const rows = await tx
      .update(readings)
      .set({ alertRead: false, batch: null })
      .where(and(eq(readings.readerId, readerId), eq(readings.batch, batch)))
      .returning({ storyId: readings.storyId });
    await tellChange(tx, readerId, 'alerts');
    return rows.length;
  });

/**
 * Notes that a reader opened a story, which also reads its alert, and tells so where that is new: in one statement, for
 * it comes with every page that is read.
 */
export async function markOpened(db: Db, readerId: string, storyId: string, now: Date): Promise<void> {
  await db.execute(sql`
    with opened as (
      insert into ${readings} (reader_id, story_id, opened_at, alert_read)
      values (${readerId}, ${storyId}, ${now.toISOString()}, true)
      on conflict (reader_id, story_id) do update set
        alert_read = true, batch = null, opened_at = coalesce(${readings}.opened_at, excluded.opened_at)
      where not ${readings}.alert_read or ${readings}.batch is not null or ${readings}.opened_at is null
      returning reader_id
    )
    select pg_notify(${READERS_CHANNEL}, 'alerts ' || reader_id) from opened`);
}
