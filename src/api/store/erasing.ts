import { and, eq, isNotNull, lte } from 'drizzle-orm';
import { readers } from './accountTables.ts';
import type { Db } from './database.ts';

/** Notes when a reader is erased. */
export async function setEraseAt(db: Db, readerId: string, eraseAt: Date): Promise<void> {
  await db.update(readers).set({ eraseAt }).where(eq(readers.id, readerId));
}

/** Takes back that a reader is to be erased. */
export async function keepReader(db: Db, readerId: string): Promise<void> {
  await db
    .update(readers)
    .set({ eraseAt: null })
    .where(and(eq(readers.id, readerId), isNotNull(readers.eraseAt)));
}

/** Those whose time to be erased has come; one of them, where `readerId` is given. */
export const findErasable = (db: Db, now: Date, readerId?: string) =>
  db
    .select({ id: readers.id, email: readers.email })
    .from(readers)
    .where(and(lte(readers.eraseAt, now), readerId === undefined ? undefined : eq(readers.id, readerId)))
    .limit(100);

/**
 * Deletes a reader's row, and by it every row that refers to it. Whoever tells them of something waits for this, so it
 * comes after all else that the transaction locks.
 */
export async function eraseRow(db: Db, readerId: string): Promise<void> {
  await db.delete(readers).where(eq(readers.id, readerId));
}
