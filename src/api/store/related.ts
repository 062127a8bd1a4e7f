import { and, desc, eq, isNotNull, lte, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { RelatedTeaser } from '../../contract/articles.ts';
import { isSameLanguage } from '../../i18n/locale.ts';
import { isEarlierPart, rankRelated, type Candidate } from '../rules/related.ts';
import { findIdsBySlug, findTeasersOf, isPublished, type Story } from './articles.ts';
import type { Db } from './database.ts';
import { readings, stories, storyTopics, topics } from './tables.ts';

/** How many of each topic's newest stories are looked at. */
const NEWEST_OF_TOPIC = 60;
/** How many are found by their topics and readers. */
const MOST = 100;

/**
 * So many of the stories related to one, from a place in the list on: the newsroom's choice in its order, then at most
 * 100 by topics and readers shared, best first, those in the story's own language before the others. One that stands
 * within the story isn't among them. `sections` are the slugs of the paper's sections.
 */
export async function findRelated(
  db: Db,
  story: Story,
  now: Date,
  sections: readonly string[],
  { from, limit }: { from: number; limit: number },
): Promise<{ items: RelatedTeaser[]; hasMore: boolean }> {
  const within = story.blocks.flatMap((block) => (block.type === 'related' ? [block.slug] : []));
  const [{ own, shared }, together, bySlug] = await Promise.all([
    findSharing(db, story.id, now),
    findReadTogether(db, story.id, now),
    findIdsBySlug(db, [...story.related, ...within], now),
  ]);
  const isWithin = new Set(within.map((slug) => bySlug.get(slug)));
  const isNew = (id: string) => id !== story.id && !isWithin.has(id);
  const chosen = new Set(story.related.flatMap((slug) => bySlug.get(slug) ?? []).filter(isNew));

  const candidates = new Map<string, Candidate>();
  const storiesOn = new Map<number, number>();
  for (const { topicId, ...other } of shared) {
    storiesOn.set(topicId, (storiesOn.get(topicId) ?? 0) + 1);
    const topicIds = [...(candidates.get(other.id)?.topicIds ?? []), topicId];
    candidates.set(other.id, { ...other, topicIds, readTogether: 0 });
  }
  for (const { share, ...other } of together) {
    const topicIds = candidates.get(other.id)?.topicIds ?? [];
    candidates.set(other.id, { ...other, topicIds, readTogether: share });
  }
  const ranked = rankRelated(
    [...candidates.values()].filter(({ id }) => isNew(id) && !chosen.has(id)),
    story.publishedAt,
    storiesOn,
  ).slice(0, MOST);
  const isOwnLanguage = ({ lang }: Candidate) => isSameLanguage(lang, story.lang);
  const inOrder = [...ranked.filter(isOwnLanguage), ...ranked.filter((other) => !isOwnLanguage(other))];
  const ids = [...chosen, ...inOrder.map(({ id }) => id)];
  const to = from + limit;
  const teasers = await findTeasersOf(db, ids.slice(from, to), now);

  const sectionIds = new Set(own.filter(({ slug }) => sections.includes(slug)).map(({ id }) => id));
  const reasonsOf = (id: string): RelatedTeaser['reasons'] => {
    const candidate = candidates.get(id);
    return [
      ...(chosen.has(id) ? [{ kind: 'newsroom' as const }] : []),
      ...(candidate && isEarlierPart(candidate, story.publishedAt, sectionIds)
        ? [{ kind: 'earlier' as const }]
        : []),
      ...own
        .filter((topic) => candidate?.topicIds.includes(topic.id))
        .map(({ slug, name }) => ({ kind: 'topic' as const, slug, name })),
      ...(candidate && candidate.readTogether > 0 ? [{ kind: 'readTogether' as const }] : []),
    ];
  };
  return {
    items: teasers.map(({ id, ...teaser }) => ({ ...teaser, reasons: reasonsOf(id) })),
    hasMore: to < ids.length,
  };
}

/** A story's topics in its order, and the newest others on each of them, as often as they share one. */
async function findSharing(db: Db, storyId: string, now: Date) {
  const other = alias(storyTopics, 'other');
  const newest = db
    .select({ storyId: other.storyId, publishedAt: other.publishedAt })
    .from(other)
    .where(
      and(
        eq(other.topicId, storyTopics.topicId),
        ne(other.storyId, storyTopics.storyId),
        lte(other.publishedAt, now),
      ),
    )
    .orderBy(desc(other.publishedAt), desc(other.storyId))
    .limit(NEWEST_OF_TOPIC)
    .as('newest');
  const rows = await db
    .select({
      own: { id: topics.id, slug: topics.slug, name: topics.name },
      other: { id: newest.storyId, publishedAt: newest.publishedAt, lang: stories.lang },
    })
    .from(storyTopics)
    .innerJoin(topics, eq(topics.id, storyTopics.topicId))
    .leftJoinLateral(newest, sql`true`)
    .leftJoin(stories, eq(stories.id, newest.storyId))
    .where(eq(storyTopics.storyId, storyId))
    .orderBy(storyTopics.position);
  return {
    own: [...new Map(rows.map(({ own }) => [own.id, own])).values()],
    shared: rows.flatMap(({ own, other: { id, publishedAt, lang } }) =>
      id === null || publishedAt === null || lang === null
        ? []
        : [{ topicId: own.id, id, publishedAt, lang }],
    ),
  };
}

/** How many of a story's latest readers are looked at, and how many of the stories that each read last. */
const LOOKED_AT = { readers: 100, stories: 30 };
/** From fewer readers nothing is told: it could be known who they are. */
const FEWEST_READERS = 5;

/** What the latest readers of a story, of those with a session, read too: the share of them who did, 0 to 1. */
async function findReadTogether(db: Db, storyId: string, now: Date) {
  const latest = db.$with('latest').as(
    db
      .select({ readerId: readings.readerId })
      .from(readings)
      .where(and(eq(readings.storyId, storyId), isNotNull(readings.openedAt)))
      .orderBy(desc(readings.openedAt))
      .limit(LOOKED_AT.readers),
  );
  const other = alias(readings, 'other');
  const read = db
    .select({ storyId: other.storyId })
    .from(other)
    .where(and(eq(other.readerId, latest.readerId), isNotNull(other.openedAt)))
    .orderBy(desc(other.openedAt))
    .limit(LOOKED_AT.stories)
    .as('read');
  return db
    .with(latest)
    .select({
      id: stories.id,
      publishedAt: stories.publishedAt,
      lang: stories.lang,
      share: sql<number>`count(*)::float / (select count(*) from ${latest})`,
    })
    .from(latest)
    .crossJoinLateral(read)
    .innerJoin(stories, eq(stories.id, read.storyId))
    .where(and(ne(stories.id, storyId), isPublished(now)))
    .groupBy(stories.id)
    .having(sql`count(*) >= ${FEWEST_READERS}`);
}
