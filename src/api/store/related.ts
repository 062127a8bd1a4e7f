import { and, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm';
import type { RelatedTeaser } from '../../contract/articles.ts';
import { rankRelated } from '../rules/related.ts';
import { findTeasers, isPublished, type Story } from './articles.ts';
import type { Db } from './database.ts';
import { stories, storyTopics, topics } from './tables.ts';

/** How many of each topic's newest stories are looked at. */
const NEWEST_OF_TOPIC = 60;

/** Every story related to one, best first: the newsroom's choice in its order, then by topics shared. At most 100. */
export async function findRelated(db: Db, story: Story, now: Date): Promise<RelatedTeaser[]> {
  const own = await db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(storyTopics)
    .innerJoin(topics, eq(topics.id, storyTopics.topicId))
    .where(eq(storyTopics.storyId, story.id))
    .orderBy(storyTopics.position);
  const shared = await Promise.all(own.map((topic) => newestOn(db, topic.id, story.id, now)));
  const chosen =
    story.related.length > 0
      ? await findTeasers(
          db,
          and(inArray(stories.slug, story.related), isPublished(now), ne(stories.id, story.id)) ?? sql`false`,
        )
      : [];
  chosen.sort((a, b) => story.related.indexOf(a.slug) - story.related.indexOf(b.slug));

  const candidates = new Map<string, { id: string; publishedAt: Date; topicIds: number[] }>();
  const storiesOn = new Map<number, number>();
  own.forEach((topic, at) => {
    const found = shared[at] ?? [];
    storiesOn.set(topic.id, found.length);
    for (const { storyId: id, publishedAt } of found) {
      const topicIds = [...(candidates.get(id)?.topicIds ?? []), topic.id];
      candidates.set(id, { id, publishedAt, topicIds });
    }
  });
  const isChosen = new Set(chosen.map((teaser) => teaser.id));
  const ranked = rankRelated(
    [...candidates.values()].filter(({ id }) => !isChosen.has(id)),
    story.publishedAt,
    storiesOn,
  ).slice(0, 100);
  const teasers =
    ranked.length > 0
      ? await findTeasers(
          db,
          inArray(
            stories.id,
            ranked.map(({ id }) => id),
          ),
        )
      : [];

  const reasonsOf = (id: string) =>
    own
      .filter((topic) => candidates.get(id)?.topicIds.includes(topic.id))
      .map(({ slug, name }) => ({ kind: 'topic' as const, slug, name }));
  const best = ranked.flatMap(({ id }) => teasers.filter((teaser) => teaser.id === id));
  return [
    ...chosen.map(({ id, ...teaser }) => ({
      ...teaser,
      reasons: [{ kind: 'newsroom' as const }, ...reasonsOf(id)],
    })),
    ...best.map(({ id, ...teaser }) => ({ ...teaser, reasons: reasonsOf(id) })),
  ];
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
