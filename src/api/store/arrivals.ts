import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Arrival } from '../../contract/live.ts';
import type { TopicRef } from '../../contract/topics.ts';
import type { Db } from './database.ts';
import { announcements, follows, readings, stories, storyTopics, topics } from './tables.ts';

/** An arrival, and who is told of it. */
export type ReadersArrival = Arrival & { readerId: string };

/** The number of the newest announcement; 0 before the first. */
export async function newestAnnouncement(db: Db): Promise<number> {
  const [row] = await db
    .select({ newest: sql<number>`coalesce(max(${announcements.id}), 0)`.mapWith(Number) })
    .from(announcements);
  return row?.newest ?? 0;
}

/**
 * What is announced after one number and up to another to any of these readers, in the order of announcing: the alerts
 * of their inboxes that aren't read yet, but for topics that are snoozed, which say nothing outside of it.
 */
export function findArrivals(
  db: Db,
  readerIds: readonly string[],
  { after, upTo, limit, now }: { after: number; upTo?: number; limit?: number; now: Date },
): Promise<ReadersArrival[]> {
  const query = db
    .select({
      readerId: follows.readerId,
      id: announcements.id,
      article: { slug: stories.slug, headline: stories.headline },
      reasons: sql<
        TopicRef[]
      >`json_agg(json_build_object('slug', ${topics.slug}, 'name', ${topics.name}) order by ${storyTopics.position})`,
      publishedAt: stories.publishedAt,
    })
    .from(announcements)
    .innerJoin(stories, eq(stories.id, announcements.storyId))
    .innerJoin(storyTopics, eq(storyTopics.storyId, announcements.storyId))
    .innerJoin(topics, eq(topics.id, storyTopics.topicId))
    .innerJoin(follows, eq(follows.topicId, storyTopics.topicId))
    .leftJoin(
      readings,
      and(eq(readings.readerId, follows.readerId), eq(readings.storyId, announcements.storyId)),
    )
    .where(
      and(
        gt(announcements.id, after),
        upTo === undefined ? undefined : lte(announcements.id, upTo),
        inArray(follows.readerId, [...readerIds]),
        sql`${storyTopics.publishedAt} > ${follows.since}`,
        // By the clock of the host that announced it too: another's may be behind, and comes to a number but once.
        sql`${storyTopics.publishedAt} <= greatest(${announcements.at}, ${now.toISOString()}::timestamptz)`,
        or(isNull(follows.snoozedUntil), lte(follows.snoozedUntil, now)),
        or(isNull(readings.alertRead), eq(readings.alertRead, false)),
      ),
    )
    .groupBy(follows.readerId, announcements.id, stories.id)
    .orderBy(announcements.id)
    .$dynamic();
  return (limit === undefined ? query : query.limit(limit)).then((rows) =>
    rows.map(({ publishedAt, ...row }) => ({ ...row, at: publishedAt.toISOString() })),
  );
}
