import { and, eq, ne, sql } from 'drizzle-orm';
import type { Origin } from '../../contract/feedItems.ts';
import type { Story } from '../store/articles.ts';
import type { Db } from '../store/database.ts';
import { stories } from '../store/tables.ts';

/** The story of this origin, whatever its page's address was when it was read last. */
export const isOf = ({ feed, id }: Origin) => and(eq(stories.originFeed, feed), eq(stories.originId, id));

/**
 * The story that another feed told first: the one whose page has the same address. It stays that feed's, or the two
 * would correct each other at every poll. Locks the address, so that two feeds read at once don't both bring it.
 */
export async function findElsewhere(db: Db, origin: Origin | undefined): Promise<Story | undefined> {
  if (origin?.link === undefined) return undefined;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${origin.link}, 0))`);
  const [story] = await db
    .select()
    .from(stories)
    .where(and(ne(stories.originFeed, origin.feed), eq(stories.originLink, origin.link)))
    .limit(1);
  return story;
}
