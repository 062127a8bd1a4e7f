import { and, desc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Candidate } from '../rules/front.ts';
import { isPublished, teaserColumns } from './articles.ts';
import type { Db } from './database.ts';
import { stories, storyTopics, topics } from './tables.ts';

const candidateColumns = {
  id: stories.id,
  publishedAt: stories.publishedAt,
  words: stories.words,
  isPictured: sql<boolean>`coalesce(${stories.picture} <> 'null', false)`.as('is_pictured'),
};

/** What the front page shows of stories: it has no room for their corrections. */
const { updatedAt: _, ...frontColumns } = teaserColumns;

/** The newest stories after one moment and up to another; those withdrawn are not there. */
export const newestBetween = (db: Db, after: Date | null, until: Date, limit: number): Promise<Candidate[]> =>
  db
    .select(candidateColumns)
    .from(stories)
    .where(and(after ? gt(stories.publishedAt, after) : undefined, isPublished(until)))
    .orderBy(desc(stories.publishedAt), desc(stories.id))
    .limit(limit);

/** The newest of each section between two moments, by the section's slug; one query for all, a short read for each. */
export async function newestOfSections(
  db: Db,
  slugs: string[],
  after: Date,
  until: Date,
  limit: number,
): Promise<Map<string, Candidate[]>> {
  const bySection = new Map<string, Candidate[]>();
  if (slugs.length === 0) return bySection;
  const newest = db
    .select(candidateColumns)
    .from(storyTopics)
    .innerJoin(stories, eq(stories.id, storyTopics.storyId))
    .where(
      and(
        eq(storyTopics.topicId, topics.id),
        gt(storyTopics.publishedAt, after),
        lte(storyTopics.publishedAt, until),
        isNull(stories.withdrawnAt),
      ),
    )
    .orderBy(desc(storyTopics.publishedAt), desc(storyTopics.storyId))
    .limit(limit)
    .as('newest');
  const rows = await db
    .select({
      slug: topics.slug,
      id: newest.id,
      publishedAt: newest.publishedAt,
      words: newest.words,
      isPictured: newest.isPictured,
    })
    .from(topics)
    .innerJoinLateral(newest, sql`true`)
    .where(inArray(topics.slug, slugs))
    .orderBy(desc(newest.publishedAt), desc(newest.id));
  for (const { slug, ...story } of rows) bySection.set(slug, [...(bySection.get(slug) ?? []), story]);
  return bySection;
}

/** Stories by their ids, in no order, as rows without what the front page doesn't show. */
export const findFrontRows = async (db: Db, ids: string[]) =>
  ids.length > 0 ? db.select(frontColumns).from(stories).where(inArray(stories.id, ids)) : [];
