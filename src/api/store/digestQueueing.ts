import { sql } from 'drizzle-orm';
import { newestDigest, type DigestKind } from '../rules/digests.ts';
import { knownZone } from '../rules/zonedTime.ts';
import { readers } from './accountTables.ts';
import { isAwake, isUnread } from './alertConditions.ts';
import { newcomersSettings } from './alertSettings.ts';
import type { Db } from './database.ts';
import { mayBeMailed } from './queueing.ts';
import { alertSettings, announcements, deliveries, follows, storyTopics } from './tables.ts';

const DAY = 86_400_000;
/**
 * How far back a reader's first digest reaches, as far as from one to the next; and any, however long there was nothing
 * to send. In milliseconds.
 */
export const REACH: Record<DigestKind, { first: number; most: number }> = {
  daily: { first: DAY, most: 7 * DAY },
  weekly: { first: 7 * DAY, most: 28 * DAY },
};

/** What of a reader's settings says when digests come, as one text; empty for one who never chose. */
const timing = sql<string>`coalesce(${alertSettings.zone} || ' ' || ${alertSettings.digestHour} || ' ' || ${alertSettings.digestDay}, '')`;

/**
 * Queues the digests whose time came after `since` and by `until`, for each reader who has something new and unread in
 * one: announced since the digest before, and by this one's own time, which is kept as when it was made, however late a
 * host comes to it. Once, whichever host does it. `zone` is the paper's.
 */
export async function queueDigests(
  db: Db,
  kind: DigestKind,
  zone: string,
  since: Date,
  until: Date,
): Promise<void> {
  const chosen = await db
    .selectDistinct({
      key: timing,
      zone: alertSettings.zone,
      digestHour: alertSettings.digestHour,
      digestDay: alertSettings.digestDay,
    })
    .from(alertSettings);
  const due = [{ key: '', ...newcomersSettings(zone) }, ...chosen].flatMap(({ key, ...time }) => {
    const { day, at } = newestDigest(kind, { ...time, zone: knownZone(time.zone, zone) }, until);
    return at > since ? [{ key, day, at: at.toISOString() }] : [];
  });
  if (due.length === 0) return;
  const first = REACH[kind].first / 1_000;
  const most = new Date(until.getTime() - REACH[kind].most).toISOString();
  await db.execute(sql`
    with fresh as (
      select ${storyTopics.topicId}, ${storyTopics.storyId}, ${storyTopics.publishedAt}, ${announcements.at}
      from ${announcements} join ${storyTopics} on ${storyTopics.storyId} = ${announcements.storyId}
      where ${announcements.at} > ${most} and ${announcements.at} <= ${until.toISOString()}
    ), former as (
      select reader_id, max(created_at) as at from ${deliveries}
      where channel = 'mail' and kind = ${kind} group by reader_id
    )
    insert into ${deliveries} (reader_id, channel, kind, subject, state, due_at, created_at)
    select distinct ${readers.id}, 'mail', ${kind}, due.day, 'waiting', due.at, due.at
    from ${follows}
    join fresh on fresh.topic_id = ${follows.topicId} and fresh.published_at > ${follows.since}
    join ${readers} on ${readers.id} = ${follows.readerId}
    left join ${alertSettings} on ${alertSettings.readerId} = ${readers.id}
    join jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as due(key text, day text, at timestamptz) on due.key = ${timing}
    left join former on former.reader_id = ${readers.id}
    where ${follows.level} = ${kind} and ${mayBeMailed}
      and fresh.at > coalesce(former.at, due.at - ${first} * interval '1 second') and fresh.at <= due.at
      and ${isAwake(sql`fresh.at`)}
      and ${isUnread(readers.id, sql`fresh.story_id`)}
    on conflict do nothing`);
}
