import { and, asc, eq, gte, inArray, isNotNull, lte, or, sql } from 'drizzle-orm';
import type { Plan } from '../../contract/publication.ts';
import type { Db } from './database.ts';
import { subscriptions, type Terms } from './tables.ts';

export type SubscriptionRow = typeof subscriptions.$inferSelect;

/** One whose next payment is under way, under that name. */
export type ClaimedSubscription = SubscriptionRow & { charging: string };

/** How long a host has a payment that is due to itself, in milliseconds; one whose outcome isn't known is asked for again then. */
const CLAIM = 5 * 60_000;

/** A reader's subscription as it is stored, lapsed ones too, or null. */
export async function findSubscription(db: Db, readerId: string): Promise<SubscriptionRow | null> {
  const [row] = await db.select().from(subscriptions).where(eq(subscriptions.readerId, readerId));
  return row ?? null;
}

/** What is begun with: paid for until `paidUntil`, and charged again then. */
export type Begun = Pick<SubscriptionRow, 'readerId' | 'terms' | 'startedAt' | 'paidUntil'> &
  Partial<Pick<SubscriptionRow, 'method' | 'lang'>>;

/** Begins a reader's subscription, or begins a former one anew. */
export async function beginSubscription(db: Db, begun: Begun): Promise<void> {
  const values = {
    method: null,
    lang: null,
    ...begun,
    ...asPaid(begun.paidUntil),
    state: 'active' as const,
    nextTerms: null,
    anchor: begun.startedAt,
  };
  await db
    .insert(subscriptions)
    .values(values)
    .onConflictDoUpdate({ target: subscriptions.readerId, set: values });
}

/** What holds of a plan that is paid until then and goes on. */
export const asPaid = (paidUntil: Date) => ({
  paidUntil,
  dueAt: paidUntil,
  failures: 0,
  declineReason: null,
  graceUntil: null,
  charging: null,
});

/** What holds of a plan that is cancelled. A charge that is under way is still asked after. */
export const asCancelled = ({ charging, dueAt }: SubscriptionRow) => ({
  state: 'cancelled' as const,
  nextTerms: null,
  dueAt: charging === null ? null : dueAt,
});

/** What the next payment is for. */
export const termsToPay = ({ terms, nextTerms }: SubscriptionRow): Terms => nextTerms ?? terms;

/** Changes a subscription that is there. */
export async function changeSubscription(
  db: Db,
  id: string,
  change: Partial<Omit<SubscriptionRow, 'id' | 'readerId'>>,
): Promise<SubscriptionRow> {
  const [row] = await db.update(subscriptions).set(change).where(eq(subscriptions.id, id)).returning();
  if (!row) throw new Error(`The subscription ${id} was gone as it was changed.`);
  return row;
}

/**
 * Takes the subscription whose payment has been due longest, so that no other host charges it meanwhile, and names the
 * charge: by the period and the try, so that whoever dies before its outcome is known asks again for the same one. What
 * ended before `oldest` is left alone, unless a charge is under way whose outcome nobody knows.
 */
export async function claimDuePayment(db: Db, oldest: Date, now: Date): Promise<ClaimedSubscription | null> {
  const due = db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        lte(subscriptions.dueAt, now),
        or(
          isNotNull(subscriptions.charging),
          and(
            eq(subscriptions.state, 'active'),
            lte(subscriptions.paidUntil, now),
            gte(subscriptions.paidUntil, oldest),
          ),
        ),
      ),
    )
    .orderBy(asc(subscriptions.dueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await db
    .update(subscriptions)
    .set({
      dueAt: new Date(now.getTime() + CLAIM),
      charging: sql`${subscriptions.id} || ':' || extract(epoch from ${subscriptions.paidUntil})::bigint || ':' || ${subscriptions.failures}`,
    })
    .where(inArray(subscriptions.id, due))
    .returning();
  return row?.charging ? { ...row, charging: row.charging } : null;
}

/** Whose plan a charge under way is for; null where its outcome was known before. */
export async function readerCharged(db: Db, charge: string): Promise<string | null> {
  const [row] = await db
    .select({ readerId: subscriptions.readerId })
    .from(subscriptions)
    .where(eq(subscriptions.charging, charge));
  return row?.readerId ?? null;
}

/** What a plan of the publication is sold as. */
export const termsOf = ({ id, interval, price }: Plan): Terms => ({ plan: id, interval, price });

/**
 * Gives subscriptions from before terms were kept those of the publication's plans. One whose plan is sold no more ends
 * when what is paid for does.
 */
export async function keepFormerTerms(db: Db, plans: readonly Plan[]): Promise<void> {
  const isFormer = sql`${subscriptions.terms} -> 'price' is null`;
  for (const plan of plans)
    await db
      .update(subscriptions)
      .set({ terms: termsOf(plan) })
      .where(and(isFormer, sql`${subscriptions.terms} ->> 'plan' = ${plan.id}`));
  await db
    .update(subscriptions)
    .set({
      state: 'cancelled',
      dueAt: null,
      terms: sql`${subscriptions.terms} || '{"interval": "month", "price": {"amount": 0, "currency": "USD"}}'`,
    })
    .where(isFormer);
}
