import { and, eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { meterSpends } from './tables.ts';

/** The ids of the stories an account's meter was spent on in a month. */
export async function spentStories(db: Db, readerId: string, month: string): Promise<string[]> {
  const rows = await db
    .select({ storyId: meterSpends.storyId })
    .from(meterSpends)
    .where(and(eq(meterSpends.readerId, readerId), eq(meterSpends.month, month)));
  return rows.map((row) => row.storyId);
}

/** Counts stories towards an account's month; one counted already counts no more. */
export async function spend(db: Db, readerId: string, month: string, storyIds: string[]): Promise<void> {
  if (storyIds.length === 0) return;
  await db
    .insert(meterSpends)
    .values(storyIds.map((storyId) => ({ readerId, month, storyId })))
    .onConflictDoNothing();
}
