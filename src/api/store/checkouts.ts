import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { isUuid } from '../http/cursor.ts';
import type { Db } from './database.ts';
import { checkouts } from './tables.ts';

export type CheckoutRow = typeof checkouts.$inferSelect;

const isUnsettled = inArray(checkouts.state, ['open', 'processing']);

export async function insertCheckout(db: Db, checkout: typeof checkouts.$inferInsert): Promise<CheckoutRow> {
  const [row] = await db.insert(checkouts).values(checkout).returning();
  if (!row) throw new Error(`The checkout of ${checkout.readerId} was not written.`);
  return row;
}

/** A checkout by our name for it; null where there is none. */
export async function findCheckout(db: Db, id: string): Promise<CheckoutRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select().from(checkouts).where(eq(checkouts.id, id));
  return row ?? null;
}

/** The reader's checkouts that can be paid yet, or are being paid. */
export const findUnsettled = (db: Db, readerId: string): Promise<CheckoutRow[]> =>
  db
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.readerId, readerId), isUnsettled));

export async function changeCheckout(
  db: Db,
  id: string,
  change: Partial<Omit<CheckoutRow, 'id' | 'readerId'>>,
): Promise<void> {
  await db.update(checkouts).set(change).where(eq(checkouts.id, id));
}

/**
 * Takes checkouts of which too long nothing was heard, so that no other host asks for them meanwhile; the older one is,
 * the less often.
 */
export async function claimUnheard(db: Db, most: number, pause: number, now: Date): Promise<CheckoutRow[]> {
  const due = db
    .select({ id: checkouts.id })
    .from(checkouts)
    .where(and(lte(checkouts.askAt, now), isUnsettled))
    .orderBy(asc(checkouts.askAt))
    .limit(most)
    .for('update', { skipLocked: true });
  return db
    .update(checkouts)
    .set({
      askAt: sql`${now.toISOString()}::timestamptz + greatest((${now.toISOString()}::timestamptz - ${checkouts.createdAt}) / 2, ${pause} * interval '1 millisecond')`,
    })
    .where(inArray(checkouts.id, due))
    .returning();
}
