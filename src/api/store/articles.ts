import { and, desc, eq, inArray, isNull, lte, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Teaser } from '../../contract/articles.ts';
import type { Topic, TopicRef } from '../../contract/topics.ts';
import { decodeCursor, encodeCursor, page } from '../http/cursor.ts';
import type { Db } from './database.ts';
import { movedStories, stories, storyTopics, topics } from './tables.ts';

/** A story's columns that teasers show. Never its blocks: a list has no use for bodies and must not leak them. */
export const teaserColumns = {
  id: stories.id,
  slug: stories.slug,
  lang: stories.lang,
  kicker: stories.kicker,
  headline: stories.headline,
  standfirst: stories.standfirst,
  bylines: stories.bylines,
  publishedAt: stories.publishedAt,
  updatedAt: stories.updatedAt,
  access: stories.access,
  picture: stories.picture,
  words: stories.words,
};

type TeaserRow = Pick<typeof stories.$inferSelect, keyof typeof teaserColumns>;
export type Story = typeof stories.$inferSelect;

/** Whether a story's time has come and it wasn't withdrawn. */
export const isPublished = (now: Date): SQL | undefined =>
  and(lte(stories.publishedAt, now), isNull(stories.withdrawnAt));

/** Where a list of stories goes on: after this time and id. */
const CURSOR = ['time', 'uuid'] as const;
const cursorOf = (row: { publishedAt: Date; id: string }) => [row.publishedAt.toISOString(), row.id];

/** Where the list of all stories goes on after one of them. */
export const articlesCursor = (after: { publishedAt: Date; id: string }) =>
  encodeCursor('articles', cursorOf(after));

/** A page of teasers, newest first; stories dated in the future are not there yet. */
export async function listArticles(
  db: Db,
  now: Date,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const rows = await db
    .select(teaserColumns)
    .from(stories)
    .where(
      and(
        isPublished(now),
        storiesAfter({ publishedAt: stories.publishedAt, storyId: stories.id }, 'articles', cursor),
      ),
    )
    .orderBy(desc(stories.publishedAt), desc(stories.id))
    .limit(limit + 1);
  return pageOfTeasers(db, rows, limit, 'articles');
}

/** A page of one topic's teasers, newest first. */
export async function listTopicArticles(
  db: Db,
  now: Date,
  topicId: number,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const list = `topic:${topicId}`;
  const rows = await db
    .select(teaserColumns)
    .from(storyTopics)
    .innerJoin(stories, eq(stories.id, storyTopics.storyId))
    .where(
      and(
        eq(storyTopics.topicId, topicId),
        lte(storyTopics.publishedAt, now),
        storiesAfter(storyTopics, list, cursor),
      ),
    )
    .orderBy(desc(storyTopics.publishedAt), desc(storyTopics.storyId))
    .limit(limit + 1);
  return pageOfTeasers(db, rows, limit, list);
}

/** What of a table that has the stories of a list, each with its time, comes after the list's cursor. */
export function storiesAfter(
  { publishedAt, storyId }: { publishedAt: SQLWrapper; storyId: SQLWrapper },
  list: string,
  cursor: string | undefined,
): SQL | undefined {
  const after = decodeCursor(list, cursor, CURSOR);
  return after && sql`(${publishedAt}, ${storyId}) < (${after[0]}, ${after[1]})`;
}

/** A page of teasers of what a query found when asked for `limit + 1` rows, newest first. */
export async function pageOfTeasers(db: Db, rows: TeaserRow[], limit: number, list: string) {
  const { items, nextCursor } = page(rows, limit, list, cursorOf);
  return { items: await withTopics(db, items), nextCursor };
}

/** Teasers of the stories that a condition picks, in no order. */
export async function findTeasers(db: Db, condition: SQL): Promise<(Teaser & { id: string })[]> {
  const rows = await db.select(teaserColumns).from(stories).where(condition);
  const teasers = await withTopics(db, rows);
  return teasers.map((teaser, at) => ({ ...teaser, id: rows[at]?.id ?? '' }));
}

/** Teasers of those of some stories that are published, by their ids and in their order. */
export async function findTeasersOf(db: Db, ids: string[], now: Date): Promise<(Teaser & { id: string })[]> {
  if (ids.length === 0) return [];
  const [rows, topics] = await Promise.all([
    db
      .select(teaserColumns)
      .from(stories)
      .where(and(inArray(stories.id, ids), isPublished(now))),
    topicsOf(db, ids),
  ]);
  const byId = new Map(
    rows.map((row) => [row.id, { ...toTeaser(row, topics.get(row.id) ?? []), id: row.id }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ids of published stories by the slugs given, which may be ones that they had before. */
export async function findIdsBySlug(db: Db, slugs: string[], now: Date): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const [former, standing] = await Promise.all([
    db
      .select({ slug: movedStories.slug, id: stories.id })
      .from(movedStories)
      .innerJoin(stories, eq(stories.id, movedStories.storyId))
      .where(and(inArray(movedStories.slug, slugs), isPublished(now))),
    db
      .select({ slug: stories.slug, id: stories.id })
      .from(stories)
      .where(and(inArray(stories.slug, slugs), isPublished(now))),
  ]);
  return new Map([...former, ...standing].map(({ slug, id }) => [slug, id]));
}

/** Teasers of published stories by the slugs given, which may be ones that they had before. */
export async function findTeasersBySlug(db: Db, slugs: string[], now: Date): Promise<Map<string, Teaser>> {
  const ids = await findIdsBySlug(db, slugs, now);
  const teasers = await findTeasersOf(db, [...new Set(ids.values())], now);
  const byId = new Map(teasers.map(({ id, ...teaser }) => [id, teaser]));
  return new Map(
    [...ids].flatMap(([slug, id]) => {
      const teaser = byId.get(id);
      return teaser ? [[slug, teaser]] : [];
    }),
  );
}

/** Rows as teasers, with their topics, in the rows' order. */
export async function withTopics(db: Db, rows: TeaserRow[]): Promise<Teaser[]> {
  const byStory = await topicsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toTeaser(row, byStory.get(row.id) ?? []));
}

/** A story's row and its topics as a teaser. */
export function toTeaser(row: TeaserRow, topics: TopicRef[]): Teaser {
  return {
    slug: row.slug,
    lang: row.lang,
    kicker: row.kicker,
    headline: row.headline,
    standfirst: row.standfirst,
    bylines: row.bylines,
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    access: row.access,
    topics: topics.map(({ slug, name }) => ({ slug, name })),
    picture: row.picture,
    words: row.words,
  };
}

async function topicsOf(db: Db, storyIds: string[]): Promise<Map<string, TopicRef[]>> {
  const byStory = new Map<string, TopicRef[]>();
  if (storyIds.length === 0) return byStory;
  const rows = await db
    .select({ storyId: storyTopics.storyId, slug: topics.slug, name: topics.name })
    .from(storyTopics)
    .innerJoin(topics, eq(topics.id, storyTopics.topicId))
    .where(inArray(storyTopics.storyId, storyIds))
    .orderBy(storyTopics.position);
  for (const { storyId, ...topic } of rows) byStory.set(storyId, [...(byStory.get(storyId) ?? []), topic]);
  return byStory;
}

/** A story's topics, in its order, each with how busy it is. */
export async function storyTopicsOf(db: Db, storyId: string, now: Date): Promise<Topic[]> {
  const rows = await db
    .select({ slug: topics.slug, name: topics.name, lang: topics.lang, storiesPerWeek: perWeek(now) })
    .from(storyTopics)
    .innerJoin(topics, eq(topics.id, storyTopics.topicId))
    .where(eq(storyTopics.storyId, storyId))
    .orderBy(storyTopics.position);
  return rows;
}

const WEEKS = 4;

/** Stories a week on the topic of the row: the mean of the last four weeks, to one place. */
export function perWeek(now: Date): SQL<number> {
  const since = new Date(now.getTime() - WEEKS * 7 * 86_400_000);
  return sql<number>`(select round(count(*) / ${sql.raw(`${WEEKS}.0`)}, 1) from ${storyTopics} recent
    where recent.topic_id = ${topics.id} and recent.published_at > ${since.toISOString()} and recent.published_at <= ${now.toISOString()})`.mapWith(
    Number,
  );
}
