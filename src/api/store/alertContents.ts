import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { DigestKind } from '../rules/digests.ts';
import { readers } from './accountTables.ts';
import { isAwake, isUnread } from './alertConditions.ts';
import type { Db } from './database.ts';
import type { DeliveryRow } from './deliveries.ts';
import { REACH } from './digestQueueing.ts';
import { mayBeMailed } from './queueing.ts';
import {
  alertSettings,
  announcements,
  deliveries,
  follows,
  pushSubscriptions,
  stories,
  storyTopics,
  topics,
} from './tables.ts';

/** A topic that an alert came for. */
export interface Reason {
  id: number;
  name: string;
}

/** What an alert says of its story: no more than anyone may see. */
export interface AlertedStory {
  slug: string;
  lang: string;
  headline: string;
  standfirst: string;
  reasons: Reason[];
}

/** Whom an alert goes to, and the language they read in as far as it is known: that of their newest browser, or sign-up. */
export interface Addressee {
  readerId: string;
  email: string;
  lang: string | null;
  mayBeMailed: boolean;
}

const addressee = {
  readerId: readers.id,
  email: readers.email,
  mayBeMailed,
  lang: sql<string | null>`coalesce(
    (select lang from ${pushSubscriptions} where reader_id = ${readers.id} order by created_at desc limit 1),
    ${readers.lang})`,
};

const alertedStory = {
  slug: stories.slug,
  lang: stories.lang,
  headline: stories.headline,
  standfirst: stories.standfirst,
};
const reasons = sql<
  Reason[]
>`json_agg(json_build_object('id', ${topics.id}, 'name', ${topics.name}) order by ${storyTopics.position})`;

/** The readers of some deliveries, by their ids. */
export async function findAddressees(db: Db, ids: string[]): Promise<Map<string, Addressee>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(addressee)
    .from(readers)
    .leftJoin(alertSettings, eq(alertSettings.readerId, readers.id))
    .where(inArray(readers.id, ids));
  return new Map(rows.map((row) => [row.readerId, row]));
}

/**
 * What instant deliveries say, by their ids, as far as their readers still want them: they follow one of the story's
 * topics at that level, haven't put it off or read it, and the story stands.
 */
export async function findInstantAlerts(db: Db, ids: string[]): Promise<Map<string, AlertedStory>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: deliveries.id, ...alertedStory, reasons })
    .from(deliveries)
    .innerJoin(stories, sql`${stories.id} = ${deliveries.subject}::uuid`)
    .innerJoin(storyTopics, eq(storyTopics.storyId, stories.id))
    .innerJoin(
      follows,
      and(eq(follows.topicId, storyTopics.topicId), eq(follows.readerId, deliveries.readerId)),
    )
    .innerJoin(topics, eq(topics.id, follows.topicId))
    .where(
      and(
        inArray(deliveries.id, ids),
        eq(follows.level, 'instant'),
        lt(follows.since, storyTopics.publishedAt),
        isAwake(deliveries.createdAt),
        isNull(stories.withdrawnAt),
        isUnread(follows.readerId, stories.id),
      ),
    )
    .groupBy(deliveries.id, stories.id);
  return new Map(rows.map(({ id, ...story }) => [id, story]));
}

/** The most stories that a digest names. */
export const MOST_IN_DIGEST = 50;

/** What a digest says: what was published on follows of its level since the one before, unread, the newest first. */
export async function findDigest(
  db: Db,
  { readerId, createdAt }: DeliveryRow,
  kind: DigestKind,
): Promise<{ stories: AlertedStory[]; more: number }> {
  const former = await db
    .select({ at: deliveries.createdAt })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.readerId, readerId),
        eq(deliveries.channel, 'mail'),
        eq(deliveries.kind, kind),
        lt(deliveries.createdAt, createdAt),
      ),
    )
    .orderBy(desc(deliveries.createdAt))
    .limit(1);
  const since = former[0]?.at ?? new Date(createdAt.getTime() - REACH[kind].first);
  const rows = await db
    .select({ ...alertedStory, reasons, publishedAt: stories.publishedAt })
    .from(follows)
    .innerJoin(topics, eq(topics.id, follows.topicId))
    .innerJoin(storyTopics, eq(storyTopics.topicId, follows.topicId))
    .innerJoin(stories, eq(stories.id, storyTopics.storyId))
    .innerJoin(announcements, eq(announcements.storyId, stories.id))
    .where(
      and(
        eq(follows.readerId, readerId),
        eq(follows.level, kind),
        lt(follows.since, storyTopics.publishedAt),
        gt(announcements.at, since),
        lte(announcements.at, createdAt),
        isAwake(announcements.at),
        isUnread(follows.readerId, stories.id),
      ),
    )
    .groupBy(stories.id)
    .orderBy(desc(stories.publishedAt), asc(stories.id));
  const told = rows.map(({ publishedAt: _, ...story }) => story);
  return { stories: told.slice(0, MOST_IN_DIGEST), more: Math.max(0, told.length - MOST_IN_DIGEST) };
}

export type Subscription = typeof pushSubscriptions.$inferSelect;

/** The browsers that alerts are pushed to, of some readers. */
export const findSubscriptions = (db: Db, readerIds: string[]): Promise<Subscription[]> =>
  db.select().from(pushSubscriptions).where(inArray(pushSubscriptions.readerId, readerIds));
