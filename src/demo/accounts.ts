import { and, eq, isNull } from 'drizzle-orm';
import type { Services } from '../api/http/context.ts';
import { methodOf } from '../api/payments/pretend/cards.ts';
import { addMonths } from '../api/rules/billing.ts';
import type { Db } from '../api/store/database.ts';
import { readers } from '../api/store/accountTables.ts';
import { recordPayment } from '../api/store/payments.ts';
import { beginSubscription, termsOf } from '../api/store/subscriptions.ts';
import { subscriptions } from '../api/store/tables.ts';

const PASSWORD = 'read-all-about-it';

/** The accounts that anybody may try the demo with; `kind` is what they are to the paper. */
export const DEMO_ACCOUNTS = [
  { email: 'reader@example.com', password: PASSWORD, name: 'Rosa Reader', kind: 'registered' },
  { email: 'subscriber@example.com', password: PASSWORD, name: 'Sami Subscriber', kind: 'subscriber' },
  { email: 'moderator@example.com', password: PASSWORD, name: 'Maud Moderator', kind: 'moderator' },
] as const;

export type DemoAccount = (typeof DEMO_ACCOUNTS)[number];

/** How long the subscriber has been one when the demo begins, in milliseconds. */
const SUBSCRIBED_FOR = 10 * 86_400_000;

/** The account's id, made if there is none. One that is there is left as its readers have made it. */
export async function ensureAccount(
  account: DemoAccount,
  { db, accounts, publication }: Pick<Services, 'db' | 'accounts' | 'publication'>,
  now: Date,
): Promise<string> {
  const former = await findId(db, account.email);
  if (former !== undefined) {
    await giveCard(db, former);
    return former;
  }
  const { email, password, name, kind } = account;
  const id = await accounts.make({ email, password, name }).then(
    (made) => made.id,
    async (error: unknown) => {
      // Another host that starts at the same moment was quicker.
      const theirs = await findId(db, email);
      if (theirs === undefined) throw error;
      return theirs;
    },
  );
  if (kind === 'moderator') await db.update(readers).set({ role: 'moderator' }).where(eq(readers.id, id));
  const [plan] = publication.plans;
  if (kind === 'subscriber' && plan) {
    const at = new Date(now.getTime() - SUBSCRIBED_FOR);
    const paidUntil = addMonths(at, 1);
    const { amount, currency } = plan.firstMonth;
    const paid = { plan: plan.id, amount, currency, at, paidUntil, reference: `demo-${id}` };
    if (await recordPayment(db, { readerId: id, ...paid })) {
      await beginSubscription(db, { readerId: id, terms: termsOf(plan), startedAt: at, paidUntil });
      await giveCard(db, id);
    }
  }
  return id;
}

/** A card that works, where none is kept: demos from before cards were kept have none. */
const giveCard = (db: Db, readerId: string) =>
  db
    .update(subscriptions)
    .set({ method: methodOf('works') })
    .where(and(eq(subscriptions.readerId, readerId), isNull(subscriptions.method)));

async function findId(db: Db, email: string): Promise<string | undefined> {
  const [row] = await db.select({ id: readers.id }).from(readers).where(eq(readers.email, email));
  return row?.id;
}
