import { eq, sql } from 'drizzle-orm';
import { comments, commentTallies } from './commentTables.ts';
import type { Db } from './database.ts';

/**
 * Waits for its turn to show something new under a story, has it to the end of the transaction, and answers with the
 * moment to date that by: now, or just after the newest that is there. So whoever pages by time finds nothing new amid
 * what they have passed. It is taken last, after all rows that the transaction locks. Where `several` things are to be dated, they
 * are by that moment and those after it, a millisecond apart. `more` is how many published comments there are with it that
 * weren't counted yet.
 */
export async function takeTurn(
  tx: Db,
  storyId: string,
  now: Date,
  { several = 1, more = 0 } = {},
): Promise<Date> {
  const further = several - 1;
  const next = sql`greatest(excluded.dated, ${commentTallies.dated} + ${several} * interval '1 millisecond')`;
  const [turn] = await tx
    .insert(commentTallies)
    .values({ storyId, published: more, dated: new Date(now.getTime() + further) })
    .onConflictDoUpdate({
      target: commentTallies.storyId,
      set: { published: sql`${commentTallies.published} + excluded.published`, dated: next },
    })
    .returning({ at: commentTallies.dated });
  if (!turn) throw new Error(`Under the story ${storyId} there was no turn to take.`);
  return new Date(turn.at.getTime() - further);
}

/** Counts a comment that was dated before it came here: whoever writes now takes the turn instead. */
export async function countDated(
  tx: Db,
  { storyId, createdAt, state }: Pick<typeof comments.$inferSelect, 'storyId' | 'createdAt' | 'state'>,
): Promise<void> {
  await tx
    .insert(commentTallies)
    .values({ storyId, published: state === 'published' ? 1 : 0, dated: createdAt })
    .onConflictDoUpdate({
      target: commentTallies.storyId,
      set: {
        published: sql`${commentTallies.published} + excluded.published`,
        dated: sql`greatest(excluded.dated, ${commentTallies.dated})`,
      },
    });
}

/** Counts one published comment more, or one less. */
export async function countPublishedOn(tx: Db, storyId: string, more: 1 | -1): Promise<void> {
  await tx
    .update(commentTallies)
    .set({ published: sql`${commentTallies.published} + ${more}` })
    .where(eq(commentTallies.storyId, storyId));
}
