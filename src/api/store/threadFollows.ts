import { and, eq } from 'drizzle-orm';
import { threadFollows } from './commentTables.ts';
import type { Db } from './database.ts';

/** Has readers told of replies in threads; who follows one already keeps their start. */
export async function followThreads(
  db: Db,
  follows: readonly (typeof threadFollows.$inferInsert)[],
): Promise<void> {
  if (follows.length > 0)
    await db
      .insert(threadFollows)
      .values([...follows])
      .onConflictDoNothing();
}

/** Has a reader told of a thread no longer. */
export async function unfollowThread(db: Db, threadId: string, readerId: string): Promise<void> {
  await db
    .delete(threadFollows)
    .where(and(eq(threadFollows.threadId, threadId), eq(threadFollows.readerId, readerId)));
}
