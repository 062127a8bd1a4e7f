import { and, desc, eq, sql } from 'drizzle-orm';
import type { List } from '../../contract/list.ts';
import type { Payment } from '../../contract/payments.ts';
import { decodeCursor, page } from '../http/cursor.ts';
import type { Db } from './database.ts';
import { payments } from './tables.ts';

/** Notes what was charged, once for each charge; whether it hadn't been noted before. */
export async function recordPayment(db: Db, payment: typeof payments.$inferInsert): Promise<boolean> {
  const rows = await db.insert(payments).values(payment).onConflictDoNothing().returning({ id: payments.id });
  return rows.length > 0;
}

/** A page of what a reader has paid, the newest first. */
export async function listPayments(
  db: Db,
  readerId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List<Payment>> {
  const after = decodeCursor('payments', cursor, ['time', 'uuid']);
  const rows = await db
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.readerId, readerId),
        after && sql`(${payments.at}, ${payments.id}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(payments.at), desc(payments.id))
    .limit(limit + 1);
  const { items, nextCursor } = page(rows, limit, 'payments', ({ at, id }) => [at.toISOString(), id]);
  return { items: items.map(toPayment), nextCursor };
}

const toPayment = ({ id, plan, amount, currency, at, paidUntil }: typeof payments.$inferSelect): Payment => ({
  id,
  plan,
  price: { amount, currency },
  at: at.toISOString(),
  paidUntil: paidUntil.toISOString(),
});
