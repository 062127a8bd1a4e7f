import { and, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm';
import type { RelatedTeaser, Teaser } from '../../contract/articles.ts';
import { isEarlierPart, isSameLanguage, rankRelated, type Candidate } from '../rules/related.ts';
import { findTeasers, findTeasersBySlug, isPublished, type Story } from './articles.ts';
import type { Db } from './database.ts';
import { stories, storyTopics, topics } from './tables.ts';

/** How many of each topic's newest stories are looked at. */
const NEWEST_OF_TOPIC = 60;
/** How many are found by their topics. */
const MOST = 100;

/**
 * Every story related to one, best first: the newsroom's choice in its order, then at most 100 by topics shared, those in
 * the story's own language before the others. One that stands within the story isn't among them. `sections` are the
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
  const [shared, chosen, within] = await Promise.all([
    Promise.all(own.map((topic) => newestOn(db, topic.id, story.id, now))),
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
      candidates.set(id, { id, publishedAt, topicIds });
    }
  });
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
