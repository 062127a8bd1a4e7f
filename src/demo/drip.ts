import { desc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Services } from '../api/http/context.ts';
import { publish } from '../api/newsroom/publish.ts';
import { slugify } from '../api/newsroom/slug.ts';
import type { Db } from '../api/store/database.ts';
import { announcements, follows, stories, storyTopics, topics } from '../api/store/tables.ts';
import { newsroomStory, type NewsroomStory } from '../contract/newsroom.ts';
import { waitingStories } from './stories.ts';

/** Any one number: of hosts that share a database, one publishes at a time. */
const DRIP_LOCK = 5_336;

/**
 * Publishes a waiting story every so many milliseconds while somebody follows something, so that a newcomer sees an
 * alert arrive. Doesn't keep the process alive. What it returns stops it, and resolves once a story under way is published.
 */
export function startDripping(
  { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
  every: number,
): () => Promise<void> {
  let dripping: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    dripping ??= drip(db, clock())
      .catch((error: unknown) => log.error('publishing a waiting story failed', error))
      .finally(() => (dripping = null));
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await dripping;
  };
}

/**
 * Publishes the waiting story that is wanted most, and answers with its slug; null where nobody follows anything, or
 * none waits that may go. The last that waits on a topic is kept for who follows it newly: whoever comes late is to see
 * an alert too.
 */
export function drip(db: Db, now: Date): Promise<string | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${DRIP_LOCK})`);
    const followed = await topicsByLonging(tx);
    if (followed.length === 0) return null;
    const waiting = await stillWaiting(tx);
    const spare = waiting.filter((story) => isSpare(story, waiting));
    const next = followed
      .map(({ slug, hasBrought }) => (hasBrought ? spare : waiting).find((story) => isAbout(story, slug)))
      .find(Boolean);
    const story = next ?? spare[0];
    if (!story) return null;
    return (await publish(tx, v.parse(newsroomStory, story), now)).article.slug;
  });
}

const isAbout = ({ topics: names }: NewsroomStory, topic: string) =>
  names.some((name) => slugify(name) === topic);

/** Whether others wait on each of its topics. */
const isSpare = (story: NewsroomStory, waiting: readonly NewsroomStory[]) =>
  story.topics.every((name) => waiting.some((other) => other !== story && other.topics.includes(name)));

/** The topics that are followed, by their slugs: those first that have brought nothing since, the newest follow first. */
async function topicsByLonging(db: Db): Promise<{ slug: string; hasBrought: boolean }[]> {
  const newest = db
    .select({ topicId: follows.topicId, since: max(follows.since).as('newest_since') })
    .from(follows)
    .groupBy(follows.topicId)
    .as('newest');
  const hasBrought = sql<boolean>`exists ${db
    .select({ one: sql`1` })
    .from(announcements)
    .innerJoin(storyTopics, eq(storyTopics.storyId, announcements.storyId))
    .where(sql`${storyTopics.topicId} = ${newest.topicId} and ${gt(announcements.at, newest.since)}`)}`;
  return db
    .select({ slug: topics.slug, hasBrought })
    .from(newest)
    .innerJoin(topics, eq(topics.id, newest.topicId))
    .orderBy(hasBrought, desc(newest.since));
}

/** The waiting stories that aren't published yet, as they stand in their folder. */
async function stillWaiting(db: Db): Promise<NewsroomStory[]> {
  const all = waitingStories();
  const slugs = all.flatMap(({ slug }) => slug ?? []);
  const published = await db.select({ slug: stories.slug }).from(stories).where(inArray(stories.slug, slugs));
  const taken = new Set(published.map(({ slug }) => slug));
  return all.filter(({ slug }) => slug !== undefined && !taken.has(slug));
}
