import { and, desc, eq, ne } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { readers } from './accountTables.ts';
import { comments } from './commentTables.ts';
import type { Db } from './database.ts';

/** How many comments under a story, and how many of a writer's own, are looked back on. */
const LOOKED_BACK = { onStory: 50, own: 20 };

const columns = { id: comments.id, readerId: comments.readerId, text: comments.text, at: comments.createdAt };

/** The newest comments under a story and the newest of a reader's anywhere; without the one that is edited. */
export async function findLately(
  db: Db,
  storyId: string,
  readerId: string,
  edited?: string,
): Promise<{ text: string; isOwn: boolean; at: Date }[]> {
  const isOther = edited === undefined ? undefined : ne(comments.id, edited);
  const newest = (one: typeof comments.storyId | typeof comments.readerId, id: string, most: number) =>
    db
      .select(columns)
      .from(comments)
      .where(and(eq(one, id), isOther))
      .orderBy(desc(comments.createdAt))
      .limit(most);
  const rows = await unionAll(
    newest(comments.storyId, storyId, LOOKED_BACK.onStory),
    newest(comments.readerId, readerId, LOOKED_BACK.own),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(({ readerId: writer, text, at }) => ({
    text,
    isOwn: writer === readerId,
    at,
  }));
}

/** Since when a reader has an account. */
export async function memberSince(db: Db, readerId: string): Promise<Date> {
  const [row] = await db.select({ at: readers.createdAt }).from(readers).where(eq(readers.id, readerId));
  if (!row) throw new Error(`There is no reader ${readerId}.`);
  return row.at;
}
