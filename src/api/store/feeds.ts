import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { feeds } from './tables.ts';

export type FeedRow = typeof feeds.$inferSelect;

/** When a feed that is gone for good would be asked next: never. */
export const NEVER = new Date('9999-12-31T00:00:00.000Z');

/** Sees to it that each of these feeds is polled: a new one now, and one that was gone once more. */
export async function enlistFeeds(db: Db, urls: string[], now: Date): Promise<void> {
  if (urls.length === 0) return;
  await db
    .insert(feeds)
    .values(urls.map((url) => ({ url, nextAt: now })))
    .onConflictDoNothing();
  await db
    .update(feeds)
    .set({ nextAt: now })
    .where(and(inArray(feeds.url, urls), eq(feeds.nextAt, NEVER)));
}

/**
 * Takes the one of these feeds that has been due longest, so that no other host asks it until `until`; undefined where
 * none is due. A host that dies with it leaves it to the others then.
 */
export async function claimFeed(
  db: Db,
  urls: string[],
  now: Date,
  until: Date,
): Promise<FeedRow | undefined> {
  if (urls.length === 0) return undefined;
  const due = db
    .select({ url: feeds.url })
    .from(feeds)
    .where(and(inArray(feeds.url, urls), lte(feeds.nextAt, now)))
    .orderBy(asc(feeds.nextAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await db
    .update(feeds)
    .set({ nextAt: until })
    .where(sql`${feeds.url} = (${due})`)
    .returning();
  return row;
}

/** Keeps what came of a poll. */
export async function settleFeed(db: Db, url: string, outcome: Partial<Omit<FeedRow, 'url'>>): Promise<void> {
  await db.update(feeds).set(outcome).where(eq(feeds.url, url));
}
