import { and, eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { meterSpends, payments, subscriptions } from './tables.ts';

export type SubscriptionRow = typeof subscriptions.$inferSelect;
type PaymentRow = typeof payments.$inferInsert;

/** A reader's subscription as it is stored, lapsed ones too, or null. */
export async function findSubscription(db: Db, readerId: string): Promise<SubscriptionRow | null> {
  const [row] = await db.select().from(subscriptions).where(eq(subscriptions.readerId, readerId));
  return row ?? null;
}

/** Begins a reader's subscription, or begins a former one anew. */
export async function beginSubscription(
  db: Db,
  begun: Omit<SubscriptionRow, 'id' | 'state'>,
): Promise<SubscriptionRow> {
  const values = { ...begun, state: 'active' as const };
  const [row] = await db
    .insert(subscriptions)
    .values(values)
    .onConflictDoUpdate({ target: subscriptions.readerId, set: values })
    .returning();
  if (!row) throw new Error(`The subscription to ${begun.plan} was not written.`);
  return row;
}

/** Changes a subscription that is there. */
export async function changeSubscription(
  db: Db,
  id: string,
  change: Partial<Pick<SubscriptionRow, 'plan' | 'state' | 'paidUntil'>>,
): Promise<SubscriptionRow> {
  const [row] = await db.update(subscriptions).set(change).where(eq(subscriptions.id, id)).returning();
  if (!row) throw new Error(`The subscription ${id} was gone as it was changed.`);
  return row;
}

/** Notes what was charged. */
export const recordPayment = (db: Db, payment: PaymentRow) => db.insert(payments).values(payment);

/** The ids of the stories an account's meter was spent on in a month. */
export async function spentStories(db: Db, readerId: string, month: string): Promise<string[]> {
  const rows = await db
    .select({ storyId: meterSpends.storyId })
    .from(meterSpends)
    .where(and(eq(meterSpends.readerId, readerId), eq(meterSpends.month, month)));
  return rows.map((row) => row.storyId);
}

/** Counts stories towards an account's month; one counted already counts no more. */
export async function spend(db: Db, readerId: string, month: string, storyIds: string[]): Promise<void> {
  if (storyIds.length === 0) return;
  await db
    .insert(meterSpends)
    .values(storyIds.map((storyId) => ({ readerId, month, storyId })))
    .onConflictDoNothing();
}
