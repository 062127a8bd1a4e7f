import { and, desc, eq, exists, gte, inArray, like, lt, lte, sql, type SQL } from 'drizzle-orm';
import type { Found, Marked } from '../../contract/search.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { CORRECTABLE } from '../rules/searchQuery.ts';
import { isPublished, teaserColumns, withTopics } from './articles.ts';
import type { Db } from './database.ts';
import { configurationOf, queryOf } from './searchIndex.ts';
import { searchWords, storySearch } from './searchTables.ts';
import { stories, storyTopics } from './tables.ts';

export interface Search {
  /** As `to_tsquery` reads it. */
  tsquery: string;
  topicId: number | undefined;
  /** Published from the one moment on, and before the other. */
  from: Date | undefined;
  before: Date | undefined;
}

/** Those with all words in their head come first, then the others; each newest first. */
const TIERS = [0, 1] as const;

/** A page of the stories that are found. A cursor is good for the same search alone; `list` is its name. */
export async function searchStories(
  db: Db,
  now: Date,
  search: Search,
  { list, limit, cursor }: { list: string; limit: number; cursor?: string | undefined },
): Promise<{ items: Found[]; nextCursor: string | null }> {
  const after = decodeCursor(list, cursor, ['number', 'time', 'uuid']);
  const rows: Awaited<ReturnType<typeof findTier>> = [];
  for (const tier of TIERS) {
    if (after && tier < after[0]) continue;
    const wanted: number = limit + 1 - rows.length;
    if (wanted === 0) break;
    const goesOn = after && tier === after[0] ? ([after[1], after[2]] as const) : undefined;
    rows.push(...(await findTier(db, now, search, tier, goesOn, wanted)));
  }
  const { items, nextCursor } = page(rows, limit, list, ({ tier, publishedAt, id }) => [
    tier,
    publishedAt.toISOString(),
    id,
  ]);
  const teasers = await withTopics(db, items);
  const marks = await markFound(
    db,
    search.tsquery,
    items.map(({ id }) => id),
  );
  return {
    items: teasers.map((teaser, at) => ({
      ...teaser,
      marks: marks.get(items[at]?.id ?? '') ?? unmarked(teaser),
    })),
    nextCursor,
  };
}

async function findTier(
  db: Db,
  now: Date,
  { tsquery, topicId, from, before }: Search,
  tier: (typeof TIERS)[number],
  after: readonly [string, string] | undefined,
  limit: number,
) {
  const query = queryOf(tsquery);
  const inHead = sql`${storySearch.head} @@ (${query})`;
  const isFound = tier === 0 ? inHead : sql`${storySearch.whole} @@ (${query}) and not ${inHead}`;
  const rows = await db
    .select(teaserColumns)
    .from(storySearch)
    .innerJoin(stories, eq(stories.id, storySearch.storyId))
    .where(
      and(
        isFound,
        isPublished(now),
        topicId === undefined ? undefined : isOn(db, topicId),
        from && gte(storySearch.publishedAt, from),
        before && lt(storySearch.publishedAt, before),
        lte(storySearch.publishedAt, now),
        after && sql`(${storySearch.publishedAt}, ${storySearch.storyId}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(storySearch.publishedAt), desc(storySearch.storyId))
    .limit(limit);
  return rows.map((row) => ({ ...row, tier }));
}

const isOn = (db: Db, topicId: number) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(storyTopics)
      .where(and(eq(storyTopics.storyId, storySearch.storyId), eq(storyTopics.topicId, topicId))),
  );

/** What no text has in it, around what was found. */
const [BEGIN, END] = ['\u0002', '\u0003'];

/** Marks what was found in some stories. */
async function markFound(db: Db, tsquery: string, ids: string[]): Promise<Map<string, Found['marks']>> {
  if (ids.length === 0) return new Map();
  const tags = `StartSel=${BEGIN}, StopSel=${END}`;
  const marked = (text: SQL | typeof stories.headline, options: string) =>
    sql<string>`ts_headline(${configurationOf(stories.lang)}, ${text}, ${queryOf(tsquery)}, ${`${tags}, ${options}`})`;
  const rows = await db
    .select({
      id: stories.id,
      headline: marked(stories.headline, 'HighlightAll=true'),
      snippet: marked(
        sql`${storySearch.text}`,
        'MaxFragments=2, MinWords=8, MaxWords=20, FragmentDelimiter=" … "',
      ),
    })
    .from(storySearch)
    .innerJoin(stories, eq(stories.id, storySearch.storyId))
    .where(inArray(stories.id, ids));
  return new Map(
    rows.map(({ id, headline, snippet }) => [id, { headline: partsOf(headline), snippet: partsOf(snippet) }]),
  );
}

const unmarked = ({ headline, standfirst }: { headline: string; standfirst: string }): Found['marks'] => ({
  headline: [{ text: headline, marked: false }],
  snippet: [{ text: standfirst, marked: false }],
});

function partsOf(text: string): Marked {
  return text
    .split(/(\u0002[^\u0003]*\u0003)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(BEGIN) ? { text: part.slice(1, -1), marked: true } : { text: part, marked: false },
    );
}

/**
 * A word, or one that it begins, as the paper's heads and open texts have it; where they don't, the word that is spelled
 * most like it, and where none is near, itself.
 */
export async function knownWord(db: Db, word: string, isBeginning: boolean): Promise<string> {
  if (word.length < CORRECTABLE) return word;
  const isSame = isBeginning ? like(searchWords.word, `${word}%`) : eq(searchWords.word, word);
  const [same] = await db.select().from(searchWords).where(isSame).limit(1);
  if (same) return word;
  const [near] = await db
    .select()
    .from(searchWords)
    .where(sql`${searchWords.word} % ${word}`)
    .orderBy(
      desc(sql`similarity(${searchWords.word}, ${word})`),
      sql`abs(length(${searchWords.word}) - length(${word}))`,
      searchWords.word,
    )
    .limit(1);
  return near?.word ?? word;
}
