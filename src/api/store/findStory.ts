import { and, eq, getTableColumns, lte } from 'drizzle-orm';
import { isPublished, type Story } from './articles.ts';
import type { Db } from './database.ts';
import { given, prepared } from './prepared.ts';
import { movedStories, stories } from './tables.ts';

/** A story without its body: what matters to what hangs under it. */
export type StoryHead = Omit<Story, 'blocks'>;

/**
 * A story that was published, whole, by its slug or one that it had before it was moved; also one that was withdrawn since
 * (`withdrawnAt`).
 */
export const findStory = async (db: Db, slug: string, now: Date): Promise<Story | undefined> =>
  (await findStoryBySlug(db, slug, now)) ?? (await findMovedStory(db, slug, now));

async function findStoryBySlug(db: Db, slug: string, now: Date): Promise<Story | undefined> {
  const [story] = await db
    .select()
    .from(stories)
    .where(and(eq(stories.slug, slug), lte(stories.publishedAt, now)));
  return story;
}

const { blocks: _, ...headColumns } = getTableColumns(stories);
const headBySlug = prepared((db) =>
  db
    .select(headColumns)
    .from(stories)
    .where(
      and(
        eq(stories.slug, given('slug', stories.slug)),
        lte(stories.publishedAt, given('now', stories.publishedAt)),
      ),
    ),
);

/** The same without its body. */
export async function findStoryHead(db: Db, slug: string, now: Date): Promise<StoryHead | undefined> {
  const [head] = await headBySlug(db, { slug, now });
  return head ?? findMovedStory(db, slug, now);
}

async function findMovedStory(db: Db, formerSlug: string, now: Date): Promise<Story | undefined> {
  const [found] = await db
    .select({ story: stories })
    .from(movedStories)
    .innerJoin(stories, eq(stories.id, movedStories.storyId))
    .where(and(eq(movedStories.slug, formerSlug), lte(stories.publishedAt, now)));
  return found?.story;
}

/** The story of an id, unless it was withdrawn. */
export async function findStoryOf(db: Db, id: string, now: Date): Promise<Story | undefined> {
  const [story] = await db
    .select()
    .from(stories)
    .where(and(eq(stories.id, id), isPublished(now)));
  return story;
}
