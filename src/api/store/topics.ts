import { asc, eq, sql } from 'drizzle-orm';
import type { Topic } from '../../contract/topics.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { perWeek } from './articles.ts';
import type { Db } from './database.ts';
import { topics } from './tables.ts';

const columns = (now: Date) => ({
  slug: topics.slug,
  name: topics.name,
  lang: topics.lang,
  storiesPerWeek: perWeek(now),
});

/** A page of all topics, by name. */
export async function listTopics(
  db: Db,
  now: Date,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = decodeCursor('topics', cursor, ['text', 'text']);
  const rows = await db
    .select(columns(now))
    .from(topics)
    .where(after && sql`(${topics.name}, ${topics.slug}) > (${after[0]}, ${after[1]})`)
    .orderBy(asc(topics.name), asc(topics.slug))
    .limit(limit + 1);
  return page(rows, limit, 'topics', (row) => [row.name, row.slug]);
}

/** The topic of a slug, with its id, or undefined. */
export async function findTopic(
  db: Db,
  slug: string,
  now: Date,
): Promise<(Topic & { id: number }) | undefined> {
  const [row] = await db
    .select({ id: topics.id, ...columns(now) })
    .from(topics)
    .where(eq(topics.slug, slug));
  return row;
}
