import { and, eq, ne } from 'drizzle-orm';
import { NEWSROOM_CHANNEL } from '../newsroom/channel.ts';
import { notify, type Db } from './database.ts';
import { stories } from './tables.ts';

/**
 * Opens a story to comments or closes it, and tells every host, for the story's page says so. Says whether that changed
 * anything.
 */
export async function setCommentsOpen(tx: Db, storyId: string, commentsOpen: boolean): Promise<boolean> {
  const [row] = await tx
    .update(stories)
    .set({ commentsOpen })
    .where(and(eq(stories.id, storyId), ne(stories.commentsOpen, commentsOpen)))
    .returning({ slug: stories.slug });
  if (row) await notify(tx, NEWSROOM_CHANNEL, row.slug);
  return row !== undefined;
}
