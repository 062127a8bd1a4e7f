import { asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Topic } from '../../contract/topics.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { perWeek } from './articles.ts';
import type { Db } from './database.ts';
import { storyTopics, topics } from './tables.ts';

const columns = (now: Date) => ({
  slug: topics.slug,
  name: topics.name,
  lang: topics.lang,
  storiesPerWeek: perWeek(now),
});

/** How many of a topic's newest stories say which section it belongs to: as cheap for a topic of thousands. */
const SAYING = 20;

/** The slug of the section that the topic of the row shares most of its newest stories with; a section's is its own. */
function sectionOf(now: Date, sections: readonly string[]): SQL<string | null> {
  if (sections.length === 0) return sql<null>`null`;
  const slugs = sql.join(
    sections.map((slug) => sql`${slug}`),
    sql`, `,
  );
  return sql<string | null>`case when ${topics.slug} in (${slugs}) then ${topics.slug} else (
    select section.slug from (
      select told.story_id from ${storyTopics} told
      where told.topic_id = ${topics.id} and told.published_at <= ${now.toISOString()}
      order by told.published_at desc, told.story_id desc limit ${sql.raw(String(SAYING))}
    ) newest
    join ${storyTopics} shared on shared.story_id = newest.story_id
    join ${topics} section on section.id = shared.topic_id
    where section.slug in (${slugs})
    group by section.slug order by count(*) desc, section.slug limit 1) end`;
}

/** A page of all topics, by name, each with which of the sections it belongs to. */
export async function listTopics(
  db: Db,
  now: Date,
  sections: readonly string[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = decodeCursor('topics', cursor, ['text', 'text']);
  const rows = await db
    .select({ ...columns(now), section: sectionOf(now, sections) })
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
