import { and, eq, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Story } from './articles.ts';
import type { Db } from './database.ts';
import { searchWords, storySearch } from './searchTables.ts';
import { stories } from './tables.ts';

/** PostgreSQL's configurations by language; whatever else a story is in is searched word by word. */
const CONFIGURATIONS = new Map([
  ['en', 'english'],
  ['ar', 'arabic'],
]);

/** The text search configuration for a language tag, given or in a column. */
export const configurationOf = (lang: SQLWrapper): SQL => {
  const cases = [...CONFIGURATIONS].map(
    ([language, configuration]) => sql`when ${language} then ${configuration}::regconfig`,
  );
  return sql`(case split_part(${lang}, '-', 1) ${sql.join(cases, sql` `)} else 'simple'::regconfig end)`;
};

/**
 * A query in every configuration that stories are kept in, in each way that these read it once; null where it has stop
 * words alone. As a query of its own it is made once, not for each row that is looked at, and PostgreSQL can't guess how
 * much it finds: for a common word it would read every story rather than the index.
 */
export const queryOf = (tsquery: string): SQL => {
  const configurations = [...new Set([...CONFIGURATIONS.values(), 'simple'])].map((name) => sql`(${name})`);
  return sql`(
    select string_agg(distinct nullif(to_tsquery(configuration::regconfig, ${tsquery})::text, ''), ' | ')::tsquery
    from (values ${sql.join(configurations, sql`, `)}) known (configuration))`;
};

export interface Searchable {
  storyId: string;
  publishedAt: Date;
  lang: string;
  head: string;
  whole: string;
  text: string;
  words: string[];
}

/** Keeps what of a story is searched, in place of what was. */
export async function keepSearchable(
  db: Db,
  { storyId, publishedAt, lang, head, whole, text, words }: Searchable,
): Promise<void> {
  const vector = (of: string) => sql`to_tsvector(${configurationOf(sql`${lang}::text`)}, ${of})`;
  const values = { publishedAt, head: vector(head), whole: vector(whole), text };
  await db
    .insert(storySearch)
    .values({ storyId, ...values })
    .onConflictDoUpdate({ target: storySearch.storyId, set: values });
  // In one order for everybody: two that publish at once would else wait for each other's words.
  const rows = words.toSorted().map((word) => ({ word }));
  if (rows.length > 0) await db.insert(searchWords).values(rows).onConflictDoNothing();
}

/** Has a story found no more. */
export async function forgetSearchable(db: Db, storyId: string): Promise<void> {
  await db.delete(storySearch).where(eq(storySearch.storyId, storyId));
}

/** Some stories of the paper that aren't kept for searching yet. */
export async function findUnindexed(db: Db, limit: number): Promise<Story[]> {
  const rows = await db
    .select({ story: stories })
    .from(stories)
    .leftJoin(storySearch, eq(storySearch.storyId, stories.id))
    .where(and(isNull(storySearch.storyId), isNull(stories.withdrawnAt)))
    .limit(limit);
  return rows.map(({ story }) => story);
}
