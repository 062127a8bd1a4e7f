import { and, eq, sql } from 'drizzle-orm';
import { ApiError } from '../http/apiError.ts';
import type { Story } from '../store/articles.ts';
import { notify, type Db } from '../store/database.ts';
import { movedStories, stories } from '../store/tables.ts';
import { NEWSROOM_CHANNEL } from './channel.ts';
import { withdrawn } from './withdrawal.ts';

/**
 * Gives a story another address; its former ones lead there, and are given to no other story.
 * @throws ApiError `notFound`, `withdrawn` with why, or `slugTaken`.
 */
export function move(db: Db, from: string, to: string): Promise<Story> {
  return db.transaction(async (tx) => {
    const [story] = await tx.select().from(stories).where(eq(stories.slug, from)).for('update');
    if (!story) throw new ApiError('notFound');
    if (story.withdrawnAt) throw withdrawn(story);
    if (from === to) return story;
    // Back to where it was before.
    await tx.delete(movedStories).where(and(eq(movedStories.slug, to), eq(movedStories.storyId, story.id)));
    if (await isTaken(tx, to)) throw new ApiError('slugTaken');
    const [moved] = await tx.update(stories).set({ slug: to }).where(eq(stories.id, story.id)).returning();
    if (!moved) throw new Error(`The story "${from}" was gone as it was moved.`);
    await tx.insert(movedStories).values({ slug: from, storyId: story.id });
    await renameInChoices(tx, from, to);
    await notify(tx, NEWSROOM_CHANNEL, to);
    return moved;
  });
}

/** Whether a story stands at a slug, or did before it was moved. */
export async function isTaken(db: Db, slug: string): Promise<boolean> {
  const [standing] = await db.select({ id: stories.id }).from(stories).where(eq(stories.slug, slug));
  if (standing) return true;
  const [former] = await db
    .select({ id: movedStories.storyId })
    .from(movedStories)
    .where(eq(movedStories.slug, slug));
  return former !== undefined;
}

/** Where the newsroom chose the story to stand beside others, it still does. */
async function renameInChoices(tx: Db, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    update ${stories} set related = (
      select jsonb_agg(case when chosen = ${from} then ${to} else chosen end order by place)
      from jsonb_array_elements_text(related) with ordinality as list (chosen, place))
    where related ? ${from}`);
}
