import { desc, eq, sql } from 'drizzle-orm';
import { readers } from './accountTables.ts';
import { comments } from './commentTables.ts';
import type { Db } from './database.ts';

/** How many comments under a story, and how many of a writer's own, are looked back on. */
const LOOKED_BACK = { onStory: 50, own: 20 };

/** A comment that is looked back on. */
export interface Submitted {
  id: string;
  readerId: string | null;
  text: string;
  at: Date;
}

const columns = { id: comments.id, readerId: comments.readerId, text: comments.text, at: comments.createdAt };

/** What was lately written, the newest first: under some stories by the story, and by some readers anywhere by the reader. */
export interface Lately {
  under: ReadonlyMap<string, readonly Submitted[]>;
  by: ReadonlyMap<string, readonly Submitted[]>;
}

/** The newest comments under some stories, and the newest of some readers. */
export async function findLately(
  db: Db,
  storyIds: readonly string[],
  readerIds: readonly string[],
): Promise<Lately> {
  const [under, by] = await Promise.all([
    newestOf(db, 'storyId', storyIds, LOOKED_BACK.onStory),
    newestOf(db, 'readerId', readerIds, LOOKED_BACK.own),
  ]);
  return { under, by };
}

async function newestOf(
  db: Db,
  owner: 'storyId' | 'readerId',
  ids: readonly string[],
  most: number,
): Promise<Map<string, Submitted[]>> {
  const column = comments[owner];
  const newest = db
    .select(columns)
    .from(comments)
    .where(sql`${column} = asked.id::${sql.raw(column.getSQLType())}`)
    .orderBy(desc(comments.createdAt))
    .limit(most)
    .as('newest');
  const rows = await db
    .select({
      of: sql<string>`asked.id`,
      id: newest.id,
      readerId: newest.readerId,
      text: newest.text,
      at: newest.at,
    })
    .from(sql`jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as asked (id)`)
    .innerJoinLateral(newest, sql`true`)
    .orderBy(desc(newest.at));
  const newestBy = new Map<string, Submitted[]>(ids.map((id) => [id, []]));
  for (const { of, ...row } of rows) newestBy.get(of)?.push(row);
  return newestBy;
}

/** Since when a reader has an account. */
export async function memberSince(db: Db, readerId: string): Promise<Date> {
  const [row] = await db.select({ at: readers.createdAt }).from(readers).where(eq(readers.id, readerId));
  if (!row) throw new Error(`There is no reader ${readerId}.`);
  return row.at;
}
