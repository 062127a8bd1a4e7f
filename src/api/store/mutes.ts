import { and, desc, eq } from 'drizzle-orm';
import type { Mute } from '../../contract/commentActs.ts';
import { isUuid } from '../http/cursor.ts';
import { readers } from './accountTables.ts';
import { mutes } from './commentTables.ts';
import type { Db } from './database.ts';

/** Whom a reader has muted, the latest first; one of them alone, if `mutedId` is given. */
export async function listMutes(db: Db, readerId: string, mutedId?: string): Promise<Mute[]> {
  const rows = await db
    .select({ id: mutes.id, name: readers.name, at: mutes.at })
    .from(mutes)
    .innerJoin(readers, eq(readers.id, mutes.mutedId))
    .where(and(eq(mutes.readerId, readerId), mutedId === undefined ? undefined : eq(mutes.mutedId, mutedId)))
    .orderBy(desc(mutes.at), desc(mutes.id));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/**
 * Mutes one reader for another; a second time changes nothing. Who is being erased is waited for: undefined once they are
 * gone.
 */
export function mute(db: Db, readerId: string, mutedId: string, at: Date): Promise<Mute | undefined> {
  return db.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: readers.id })
      .from(readers)
      .where(eq(readers.id, mutedId))
      .for('key share');
    if (!held) return undefined;
    await tx.insert(mutes).values({ readerId, mutedId, at }).onConflictDoNothing();
    const [muted] = await listMutes(tx, readerId, mutedId);
    return muted;
  });
}

/** Takes a muting back; false where the reader has none of that id. */
export async function unmute(db: Db, readerId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await db
    .delete(mutes)
    .where(and(eq(mutes.readerId, readerId), eq(mutes.id, id)))
    .returning();
  return rows.length > 0;
}
