import { eq, sql } from 'drizzle-orm';
import { ApiError } from '../http/apiError.ts';
import type { Story } from '../store/articles.ts';
import { storyAuthors } from '../store/authorTables.ts';
import { notify, type Db } from '../store/database.ts';
import { forgetSearchable } from '../store/searchIndex.ts';
import { stories, storyTopics } from '../store/tables.ts';
import { NEWSROOM_CHANNEL } from './channel.ts';

/** The refusal that stands at a withdrawn story's address: it is gone, and why. */
export const withdrawn = ({ withdrawnWhy }: Pick<Story, 'withdrawnWhy'>) =>
  new ApiError('withdrawn', { detail: withdrawnWhy ?? '' });

/**
 * Takes a story out of the paper: it is about no topic and by nobody any more, and nothing of it is searched, so it is in
 * no list, count or alert; its comments stay.
 * A second time changes the why alone.
 * @throws ApiError `notFound`.
 */
export function withdraw(db: Db, slug: string, why: string, now: Date): Promise<Story> {
  return db.transaction(async (tx) => {
    const [story] = await tx
      .update(stories)
      .set({
        withdrawnAt: sql`coalesce(${stories.withdrawnAt}, ${now.toISOString()})`,
        withdrawnWhy: why,
      })
      .where(eq(stories.slug, slug))
      .returning();
    if (!story) throw new ApiError('notFound');
    await tx.delete(storyTopics).where(eq(storyTopics.storyId, story.id));
    await tx.delete(storyAuthors).where(eq(storyAuthors.storyId, story.id));
    await forgetSearchable(tx, story.id);
    await notify(tx, NEWSROOM_CHANNEL, slug);
    return story;
  });
}
