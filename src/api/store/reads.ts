import { and, desc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { hourOf } from '../rules/reads.ts';
import { isPublished } from './articles.ts';
import type { Db } from './database.ts';
import { storyReads } from './readTables.ts';
import { stories } from './tables.ts';

/** Counts one read of a story. */
export async function countRead(db: Db, storyId: string, now: Date): Promise<void> {
  await db
    .insert(storyReads)
    .values({ storyId, hour: hourOf(now), reads: 1 })
    .onConflictDoUpdate({
      target: [storyReads.hour, storyReads.storyId],
      set: { reads: sql`${storyReads.reads} + 1` },
    });
}

/** The ids of the stories that were read at least `least` times after a moment, the most read first. */
export async function findMostRead(
  db: Db,
  after: Date,
  now: Date,
  { least, limit }: { least: number; limit: number },
): Promise<string[]> {
  const reads = sql<number>`sum(${storyReads.reads})`;
  const rows = await db
    .select({ id: stories.id })
    .from(storyReads)
    .innerJoin(stories, eq(stories.id, storyReads.storyId))
    .where(and(gt(storyReads.hour, after), isPublished(now)))
    .groupBy(stories.id)
    .having(gte(reads, least))
    .orderBy(desc(reads), desc(stories.publishedAt), desc(stories.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Forgets what was counted before a moment. */
export async function forgetReads(db: Db, before: Date): Promise<void> {
  await db.delete(storyReads).where(lt(storyReads.hour, before));
}
