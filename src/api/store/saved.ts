import { and, desc, eq, lte, ne, sql } from 'drizzle-orm';
import { MOST_SAVED, type SavedOrder, type SavedStory } from '../../contract/saved.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import { teaserColumns, withTopics } from './articles.ts';
import type { Db } from './database.ts';
import { lockReader } from './readers.ts';
import { saved } from './savedTables.ts';
import { stories } from './tables.ts';

/** What each order goes by, and the name of its list in cursors. */
const ORDERS = {
  saved: { list: 'saved', at: saved.savedAt },
  published: { list: 'saved:published', at: stories.publishedAt },
} as const satisfies Record<SavedOrder, unknown>;

/** A page of what a reader saved, the newest first; of what was withdrawn since, no more than that. */
export async function listSaved(
  db: Db,
  readerId: string,
  now: Date,
  { limit, cursor, order }: { limit: number; cursor?: string | undefined; order: SavedOrder },
) {
  const { list, at } = ORDERS[order];
  const after = decodeCursor(list, cursor, ['time', 'uuid']);
  const rows = await db
    .select({ at, savedAt: saved.savedAt, withdrawnAt: stories.withdrawnAt, ...teaserColumns })
    .from(saved)
    .innerJoin(stories, eq(stories.id, saved.storyId))
    .where(
      and(
        eq(saved.readerId, readerId),
        lte(stories.publishedAt, now),
        after && sql`(${at}, ${saved.storyId}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(at), desc(saved.storyId))
    .limit(limit + 1);
  const { items, nextCursor } = page(rows, limit, list, (row) => [row.at.toISOString(), row.id]);
  const articles = await withTopics(db, items);
  return {
    items: items.map(({ slug, savedAt, withdrawnAt }, place): SavedStory => ({
      slug,
      savedAt: savedAt.toISOString(),
      article: withdrawnAt === null ? (articles[place] ?? null) : null,
    })),
    nextCursor,
  };
}

const isOf = (readerId: string, storyId: string) =>
  and(eq(saved.readerId, readerId), eq(saved.storyId, storyId));

/** When a reader saved a story; null where they didn't. */
export async function findSaved(db: Db, readerId: string, storyId: string): Promise<Date | null> {
  const [row] = await db.select({ savedAt: saved.savedAt }).from(saved).where(isOf(readerId, storyId));
  return row?.savedAt ?? null;
}

/** Saves a story, and says since when it is. Null where the reader has saved as many as anyone may. */
export function putSaved(db: Db, readerId: string, storyId: string, savedAt: Date): Promise<Date | null> {
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const others = await tx.$count(saved, and(eq(saved.readerId, readerId), ne(saved.storyId, storyId)));
    if (others >= MOST_SAVED) return null;
    await tx.insert(saved).values({ readerId, storyId, savedAt }).onConflictDoNothing();
    return findSaved(tx, readerId, storyId);
  });
}

/** Takes a story off what is saved; what wasn't is no error. */
export async function deleteSaved(db: Db, readerId: string, storyId: string): Promise<void> {
  await db.delete(saved).where(isOf(readerId, storyId));
}
