import { and, eq, sql } from 'drizzle-orm';
import { MOST_PLACES, type Place, type Reached } from '../../contract/places.ts';
import type { Db } from './database.ts';
import { places } from './placeTables.ts';

/** Where a reader was in a story, and since when; nulls where nothing is kept of it. */
export async function findPlace(db: Db, readerId: string, storyId: string): Promise<Reached> {
  const [row] = await db
    .select()
    .from(places)
    .where(and(eq(places.readerId, readerId), eq(places.storyId, storyId)));
  if (!row) return { place: null, reachedAt: null };
  const { block, digest, reachedAt } = row;
  return {
    place: block === null || digest === null ? null : { block, digest },
    reachedAt: reachedAt.toISOString(),
  };
}

/**
 * Notes where a reader is in a story, or with null that it is to be forgotten; what was noted later stays. Of the stories
 * that the reader was in longest ago no more is kept than anyone may have.
 */
export async function putPlace(
  db: Db,
  readerId: string,
  storyId: string,
  place: Place | null,
  reachedAt: Date,
): Promise<void> {
  const { block, digest } = place ?? { block: null, digest: null };
  await db
    .insert(places)
    .values({ readerId, storyId, block, digest, reachedAt })
    .onConflictDoUpdate({
      target: [places.readerId, places.storyId],
      set: { block, digest, reachedAt },
      setWhere: sql`${places.reachedAt} <= excluded.reached_at`,
    });
  await db.execute(sql`
    delete from ${places} where reader_id = ${readerId} and story_id in (
      select story_id from ${places} where reader_id = ${readerId}
      order by reached_at desc, story_id desc offset ${MOST_PLACES})`);
}
