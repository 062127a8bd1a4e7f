import { eq } from 'drizzle-orm';
import type { Block } from '../../contract/blocks.ts';
import { ApiError } from '../http/apiError.ts';
import { withTopics, type Story } from '../store/articles.ts';
import { notify, type Db } from '../store/database.ts';
import { stories } from '../store/tables.ts';
import { NEWSROOM_CHANNEL } from './channel.ts';
import { indexStory } from './searchIndex.ts';
import { withdrawn } from './withdrawal.ts';
import { countWords } from './words.ts';

/**
 * Adds a correction to a story, dated `now`. Readers get it before all else (`reading.ts`).
 * @throws ApiError `notFound`, or `withdrawn` with why.
 */
export function correct(db: Db, slug: string, note: string, now: Date): Promise<Story> {
  return db.transaction(async (tx) => {
    const [story] = await tx.select().from(stories).where(eq(stories.slug, slug)).for('update');
    if (!story) throw new ApiError('notFound');
    if (story.withdrawnAt) throw withdrawn(story);
    const correction: Block = { type: 'correction', content: [{ text: note }], at: now.toISOString() };
    const blocks = [...story.blocks, correction];
    const [row] = await tx
      .update(stories)
      .set({ blocks, words: countWords(blocks, story.lang), updatedAt: now })
      .where(eq(stories.id, story.id))
      .returning();
    if (!row) throw new Error(`The story "${slug}" was gone as it was corrected.`);
    const [teaser] = await withTopics(tx, [row]);
    await indexStory(tx, row, teaser?.topics ?? []);
    await notify(tx, NEWSROOM_CHANNEL, slug);
    return row;
  });
}

/**
 * The corrections of a story that stay when `blocks` are published over it: what was admitted isn't taken back by a
 * file or feed that knows nothing of it. One of the same day stands in its place.
 */
export function keptCorrections(former: readonly Block[], blocks: readonly Block[]): Block[] {
  const days = new Set(blocks.map(dayOf));
  return former.filter((block) => {
    const day = dayOf(block);
    return day !== null && !days.has(day);
  });
}

const dayOf = (block: Block): string | null =>
  block.type === 'correction' && block.at !== undefined ? block.at.slice(0, 10) : null;
