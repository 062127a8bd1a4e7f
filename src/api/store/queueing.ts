import { and, asc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { ringsAt } from '../rules/quietHours.ts';
import { knownZone } from '../rules/zonedTime.ts';
import { readers } from './accountTables.ts';
import { isAwake, isUnread } from './alertConditions.ts';
import { newcomersSettings } from './alertSettings.ts';
import type { Db } from './database.ts';
import {
  alertSettings,
  announcements,
  deliveries,
  follows,
  pushSubscriptions,
  storyTopics,
} from './tables.ts';

/**
 * Makes the deliveries of the oldest announcement that has none yet: to each follower who wants it at once, by each
 * channel that reaches them. False where there was none. In one transaction and once, whichever host does it; one that
 * another is at is passed over. `zone` is the paper's.
 */
export function queueAnnouncement(db: Db, zone: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [told] = await tx
      .select()
      .from(announcements)
      .where(isNull(announcements.queuedAt))
      .orderBy(asc(announcements.id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!told) return false;
    await queueInstant(tx, told, zone, now);
    await tx.update(announcements).set({ queuedAt: now }).where(eq(announcements.id, told.id));
    return true;
  });
}

type Announcement = typeof announcements.$inferSelect;

/** Those who follow one of a story's topics since before it, want it at once and haven't put it off. */
const followers = ({ storyId, at }: Announcement) =>
  and(
    eq(storyTopics.storyId, storyId),
    eq(follows.level, 'instant'),
    lt(follows.since, storyTopics.publishedAt),
    isAwake(at),
  );

/** What of a reader's settings says when an alert may ring, as one text; empty for one who never chose. */
const ringing = sql<string>`coalesce(${alertSettings.zone} || ' ' || coalesce(${alertSettings.quietHours}::text, ''), '')`;

async function queueInstant(tx: Db, told: Announcement, zone: string, now: Date): Promise<void> {
  const chosen = await tx
    .selectDistinct({ key: ringing, zone: alertSettings.zone, quietHours: alertSettings.quietHours })
    .from(storyTopics)
    .innerJoin(follows, eq(follows.topicId, storyTopics.topicId))
    .leftJoin(alertSettings, eq(alertSettings.readerId, follows.readerId))
    .where(followers(told));
  if (chosen.length === 0) return;
  const newcomers = newcomersSettings(zone);
  const due = chosen.map(({ key, ...settings }) => {
    const { quietHours, zone: own } = settings.zone === null ? newcomers : settings;
    return { key, due_at: ringsAt(now, quietHours, knownZone(own ?? zone, zone)).toISOString() };
  });
  await tx.execute(sql`
    insert into ${deliveries} (reader_id, channel, kind, subject, state, due_at, created_at)
    select told.reader_id, channel, 'instant', ${told.storyId}, 'waiting', due.due_at, ${now.toISOString()}
    from (
      select distinct ${follows.readerId} from ${storyTopics}
      join ${follows} on ${follows.topicId} = ${storyTopics.topicId}
      where ${followers(told)}
    ) as told
    join ${readers} on ${readers.id} = told.reader_id
    left join ${alertSettings} on ${alertSettings.readerId} = told.reader_id
    join jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as due(key text, due_at timestamptz)
      on due.key = ${ringing}
    cross join (values ('push'), ('mail')) as by(channel)
    where case channel
        when 'push' then exists (
          select from ${pushSubscriptions} where ${pushSubscriptions.readerId} = told.reader_id)
        else ${mayBeMailed} end
      and ${isUnread(sql`told.reader_id`, told.storyId)}
    on conflict do nothing`);
}

/** For readers with their settings: whether mail reaches them, and they want it. */
export const mayBeMailed: SQL<boolean> = sql<boolean>`(${readers.emailVerified} and ${readers.eraseAt} is null and not ${readers.isAnonymous} and coalesce(${alertSettings.mail}, true))`;
