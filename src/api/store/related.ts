import { and, desc, eq, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { RelatedTeaser, Teaser } from '../../contract/articles.ts';
import { isEarlierPart, isSameLanguage, rankRelated, type Candidate } from '../rules/related.ts';
import { findTeasers, findTeasersBySlug, isPublished, type Story } from './articles.ts';
import type { Db } from './database.ts';
import { readings, stories, storyTopics, topics } from './tables.ts';

/** How many of each topic's newest stories are looked at. */
const NEWEST_OF_TOPIC = 60;
/** How many are found by their topics. */
const MOST = 100;

/**
 * Every story related to one, best first: the newsroom's choice in its order, then at most 100 by topics and readers
 * shared, those in the story's own language before the others. One that stands within the story isn't among them. `sections` are the
 * slugs of the paper's sections.
 */
export async function findRelated(
  db: Db,
  story: Story,
  now: Date,
  sections: readonly string[],
): Promise<RelatedTeaser[]> {
  const own = await db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(storyTopics)
    .innerJoin(topics, eq(topics.id, storyTopics.topicId))
    .where(eq(storyTopics.storyId, story.id))
    .orderBy(storyTopics.position);
  const [shared, together, chosen, within] = await Promise.all([
    Promise.all(own.map((topic) => newestOn(db, topic.id, story.id, now))),
    findReadTogether(db, story.id, now),
    findChosen(db, story, now),
    findWithin(db, story, now),
  ]);

  const candidates = new Map<string, Candidate>();
  const storiesOn = new Map<number, number>();
  own.forEach((topic, at) => {
    const found = shared[at] ?? [];
    storiesOn.set(topic.id, found.length);
    for (const { storyId: id, publishedAt } of found) {
      const topicIds = [...(candidates.get(id)?.topicIds ?? []), topic.id];
      candidates.set(id, { id, publishedAt, topicIds, readTogether: 0 });
    }
  });
  for (const { id, publishedAt, share } of together) {
    const topicIds = candidates.get(id)?.topicIds ?? [];
    candidates.set(id, { id, publishedAt, topicIds, readTogether: share });
  }
  const isChosen = new Set(chosen.map((teaser) => teaser.id));
  const ranked = rankRelated(
    [...candidates.values()].filter(({ id }) => !isChosen.has(id)),
    story.publishedAt,
    storiesOn,
  ).slice(0, MOST);
  const byTopics = await findInOrder(
    db,
    ranked.map(({ id }) => id),
  );

  const sectionIds = new Set(own.filter(({ slug }) => sections.includes(slug)).map(({ id }) => id));
  const reasonsOf = (id: string): RelatedTeaser['reasons'] => {
    const candidate = candidates.get(id);
    if (!candidate) return [];
    return [
      ...(isEarlierPart(candidate, story.publishedAt, sectionIds) ? [{ kind: 'earlier' as const }] : []),
      ...own
        .filter((topic) => candidate.topicIds.includes(topic.id))
        .map(({ slug, name }) => ({ kind: 'topic' as const, slug, name })),
      ...(candidate.readTogether > 0 ? [{ kind: 'readTogether' as const }] : []),
    ];
  };
  const isOwnLanguage = ({ lang }: Teaser) => isSameLanguage(lang, story.lang);
  return [
    ...chosen.map(({ id, ...teaser }) => ({
      ...teaser,
      reasons: [{ kind: 'newsroom' as const }, ...reasonsOf(id)],
    })),
    ...[...byTopics.filter(isOwnLanguage), ...byTopics.filter((teaser) => !isOwnLanguage(teaser))].map(
      ({ id, ...teaser }) => ({ ...teaser, reasons: reasonsOf(id) }),
    ),
  ].filter(({ slug }) => !within.has(slug));
}

/** How many of a story's latest readers are looked at, and how many of the stories that each read last. */
const LOOKED_AT = { readers: 100, stories: 30 };
/** From fewer readers nothing is told: it could be known who they are. */
const FEWEST_READERS = 5;

/** What the latest readers of a story, of those with a session, read too: the share of them who did, 0 to 1. */
async function findReadTogether(
  db: Db,
  storyId: string,
  now: Date,
): Promise<{ id: string; publishedAt: Date; share: number }[]> {
  const latest = db
    .select({ readerId: readings.readerId })
    .from(readings)
    .where(and(eq(readings.storyId, storyId), isNotNull(readings.openedAt)))
    .orderBy(desc(readings.openedAt))
    .limit(LOOKED_AT.readers)
    .as('latest');
  const other = alias(readings, 'other');
  const read = db
    .select({ storyId: other.storyId })
    .from(other)
    .where(and(eq(other.readerId, latest.readerId), isNotNull(other.openedAt)))
    .orderBy(desc(other.openedAt))
    .limit(LOOKED_AT.stories)
    .as('read');
  const readers = sql<number>`count(*)::int`;
  const [rows, [all]] = await Promise.all([
    db
      .select({ id: stories.id, publishedAt: stories.publishedAt, readers })
      .from(latest)
      .crossJoinLateral(read)
      .innerJoin(stories, eq(stories.id, read.storyId))
      .where(and(ne(stories.id, storyId), isPublished(now)))
      .groupBy(stories.id)
      .having(sql`count(*) >= ${FEWEST_READERS}`),
    db.select({ readers }).from(latest),
  ]);
  return rows.map(({ id, publishedAt, readers: both }) => ({
    id,
    publishedAt,
    share: both / (all?.readers ?? both),
  }));
}

/** What the newsroom chose to stand beside a story, in its order. */
async function findChosen(db: Db, story: Story, now: Date) {
  if (story.related.length === 0) return [];
  const isOther = and(inArray(stories.slug, story.related), isPublished(now), ne(stories.id, story.id));
  const chosen = await findTeasers(db, isOther ?? sql`false`);
  return chosen.sort((a, b) => story.related.indexOf(a.slug) - story.related.indexOf(b.slug));
}

/** The slugs of the stories that stand within a story. */
async function findWithin(db: Db, { blocks }: Story, now: Date): Promise<Set<string>> {
  const named = blocks.flatMap((block) => (block.type === 'related' ? [block.slug] : []));
  const teasers = await findTeasersBySlug(db, named, now);
  return new Set([...teasers.values()].map(({ slug }) => slug));
}

/** Teasers of stories by their ids, in the ids' order. */
async function findInOrder(db: Db, ids: string[]) {
  if (ids.length === 0) return [];
  const teasers = new Map(
    (await findTeasers(db, inArray(stories.id, ids))).map((teaser) => [teaser.id, teaser]),
  );
  return ids.flatMap((id) => teasers.get(id) ?? []);
}

const newestOn = (db: Db, topicId: number, except: string, now: Date) =>
  db
    .select({ storyId: storyTopics.storyId, publishedAt: storyTopics.publishedAt })
    .from(storyTopics)
    .where(
      and(
        eq(storyTopics.topicId, topicId),
        ne(storyTopics.storyId, except),
        lte(storyTopics.publishedAt, now),
      ),
    )
    .orderBy(desc(storyTopics.publishedAt), desc(storyTopics.storyId))
    .limit(NEWEST_OF_TOPIC);
