import { and, eq, inArray, ne } from 'drizzle-orm';
import type { FeedItems } from '../../contract/feedItems.ts';
import type { Db } from './database.ts';
import { stories } from './tables.ts';

/** For each item, whether the paper has it already: as it is, or from another feed under the address of its page. */
export async function knownItems(db: Db, { feed, items }: FeedItems): Promise<boolean[]> {
  const ids = items.map(({ id }) => id);
  const own = await db
    .select({ id: stories.originId, digest: stories.digest })
    .from(stories)
    .where(and(eq(stories.originFeed, feed), inArray(stories.originId, ids)));
  const digests = new Map(own.map(({ id, digest }) => [id, digest]));

  const links = items.flatMap(({ id, link }) => (link === undefined || digests.has(id) ? [] : [link]));
  const others = await db
    .select({ link: stories.originLink })
    .from(stories)
    .where(and(ne(stories.originFeed, feed), inArray(stories.originLink, links)));
  const elsewhere = new Set(others.map(({ link }) => link));
  return items.map(({ id, link = '', digest }) =>
    digests.has(id) ? digests.get(id) === digest : elsewhere.has(link),
  );
}
