import {
  and,
  desc,
  eq,
  exists,
  gte,
  inArray,
  like,
  lt,
  lte,
  not,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm';
import type { Found, Marked } from '../../contract/search.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { CORRECTABLE, type Tsqueries } from '../rules/searchQuery.ts';
import { findTeasersOf } from './articles.ts';
import type { Db } from './database.ts';
import { configurationOf, queryOf } from './searchIndex.ts';
import { searchWords, storySearch } from './searchTables.ts';
import { stories, storyTopics } from './tables.ts';

export interface Search {
  tsqueries: Tsqueries;
  topicId: number | undefined;
  /** Published from the one moment on, and before the other. */
  from: Date | undefined;
  before: Date | undefined;
}

/** Those with all words in their head come first, then the others; each newest first. */
const TIERS = [0, 1] as const;
type Tier = (typeof TIERS)[number];
/** Where in a tier a list goes on: after this time and id. */
type After = readonly [publishedAt: string, id: string];

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
  const ids = items.map(({ id }) => id);
  return { items: await showFound(db, now, search.tsqueries, ids), nextCursor };
}

/**
 * How many of the newest stories are looked at in each tier before all are asked for: a common word fills a page from
 * them. Of a text, unlike a head, what it has must be unpacked first.
 */
const NEWEST = [400, 200] as const;

/** The newest of a tier, so many as are wanted. */
async function findTier(
  db: Db,
  now: Date,
  search: Search,
  tier: Tier,
  after: After | undefined,
  wanted: number,
): Promise<{ tier: Tier; id: string; publishedAt: Date }[]> {
  const isAsked = and(
    lte(storySearch.publishedAt, now),
    search.from && gte(storySearch.publishedAt, search.from),
    search.before && lt(storySearch.publishedAt, search.before),
    after && sql`(${storySearch.publishedAt}, ${storySearch.storyId}) < (${after[0]}, ${after[1]})`,
    search.topicId === undefined ? undefined : isOn(db, search.topicId),
  );
  const newest = db
    .select()
    .from(storySearch)
    .where(isAsked)
    .orderBy(desc(storySearch.publishedAt), desc(storySearch.storyId))
    .limit(NEWEST[tier])
    .as('newest');
  const ofNewest = await db
    .select({ id: newest.storyId, publishedAt: newest.publishedAt })
    .from(newest)
    .where(isFound(search.tsqueries, tier, newest))
    .orderBy(desc(newest.publishedAt), desc(newest.storyId))
    .limit(wanted);
  if (ofNewest.length === wanted) return ofNewest.map((row) => ({ tier, ...row }));
  const rows = await db
    .select({ id: storySearch.storyId, publishedAt: storySearch.publishedAt })
    .from(storySearch)
    .where(and(isAsked, isFound(search.tsqueries, tier, storySearch)))
    // No index has this order: PostgreSQL would else walk one, story after story, for a word that few have.
    .orderBy(sql`(${storySearch.publishedAt}, ${storySearch.storyId}) desc`)
    .limit(wanted);
  return rows.map((row) => ({ tier, ...row }));
}

/** Whether a story has what is wanted in its head, or in its text but not there, and nowhere what is excluded. */
function isFound(
  { wanted, excluded }: Tsqueries,
  tier: Tier,
  { head, whole }: Record<'head' | 'whole', SQLWrapper>,
): SQL | undefined {
  const isInHead = sql`${head} @@ ${queryOf(wanted)}`;
  const allowed =
    excluded === undefined
      ? queryOf(wanted)
      : sql`(select ${queryOf(wanted)} && coalesce(!!${queryOf(excluded)}, ''::tsquery))`;
  return and(
    tier === 0 ? isInHead : not(isInHead),
    // What is in the head is in the whole.
    tier === 0 && excluded === undefined ? undefined : sql`${whole} @@ ${allowed}`,
  );
}

const isOn = (db: Db, topicId: number) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(storyTopics)
      .where(and(eq(storyTopics.storyId, storySearch.storyId), eq(storyTopics.topicId, topicId))),
  );

/** Stories that were found, without those that were withdrawn meanwhile. */
async function showFound(db: Db, now: Date, { marked }: Tsqueries, ids: string[]): Promise<Found[]> {
  const [teasers, marks] = await Promise.all([findTeasersOf(db, ids, now), markFound(db, marked, ids)]);
  return teasers.map(({ id, ...teaser }) => ({ ...teaser, marks: marks.get(id) ?? unmarked(teaser) }));
}

/** What no text has in it, around what was found. */
const [BEGIN, END] = ['\u0002', '\u0003'];
/** How much of a text is looked through for what is marked, and how much of that may stand before it, in characters. */
const LOOKED_AT = { most: 1_500, before: 300 };

/** Marks what was found in some stories. */
async function markFound(db: Db, tsquery: string, ids: string[]): Promise<Map<string, Found['marks']>> {
  if (ids.length === 0) return new Map();
  const configuration = configurationOf(stories.lang);
  const tags = `StartSel=${BEGIN}, StopSel=${END}`;
  const marked = (text: SQLWrapper, options: string) =>
    sql<string>`ts_headline(${configuration}, ${text}, ${queryOf(tsquery)}, ${`${tags}, ${options}`})`;
  const rows = await db
    .select({
      id: stories.id,
      headline: marked(stories.headline, 'HighlightAll=true'),
      snippet: marked(
        around(tsquery, configuration),
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

/** A text, or of a long one the part from shortly before the first word that begins as one of those sought. */
function around(tsquery: string, configuration: SQL): SQL {
  const { text } = storySearch;
  // A stem and the word may differ in the stem's last letter: stori, story.
  const at = sql`(
    select min(nullif(strpos(lower(${text}), left(stem, greatest(2, length(stem) - 1))), 0))
    from unnest(tsvector_to_array(to_tsvector(${configuration}, ${tsquery}))) stem)`;
  return sql`case when length(${text}) <= ${LOOKED_AT.most}::int then ${text}
    else substr(${text}, greatest(1, coalesce(${at}, 1) - ${LOOKED_AT.before}::int), ${LOOKED_AT.most}::int) end`;
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
