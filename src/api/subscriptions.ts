import type { Plan, Publication } from '../contract/publication.ts';
import type { Subscription } from '../contract/subscription.ts';
import { ApiError } from './http/apiError.ts';
import type { Context } from './http/context.ts';
import { accessUntil } from './rules/billing.ts';
import { isEntitled } from './rules/entitlement.ts';
import { tellChange } from './store/changes.ts';
import { lockReader } from './store/readers.ts';
import {
  asCancelled,
  changeSubscription,
  findSubscription,
  termsOf,
  termsToPay,
  type SubscriptionRow,
} from './store/subscriptions.ts';

/** A subscription as its reader sees it; null once it has lapsed. */
export const toSubscription = (row: SubscriptionRow | null, now: Date): Subscription | null =>
  row && isEntitled(row, now) ? shown(row) : null;

function shown(row: SubscriptionRow): Subscription {
  const { state, terms, startedAt, paidUntil, dueAt, failures } = row;
  const isPastDue = state === 'active' && failures > 0;
  const next = termsToPay(row);
  const at = isPastDue ? dueAt : paidUntil;
  return {
    plan: terms.plan,
    interval: terms.interval,
    state: isPastDue ? 'pastDue' : state,
    startedAt: startedAt.toISOString(),
    nextPayment:
      state === 'active' && at
        ? { at: at.toISOString(), price: next.price, plan: next.plan, interval: next.interval }
        : null,
    due: isPastDue ? { price: next.price, plan: next.plan } : null,
    accessUntil: state === 'cancelled' || isPastDue ? accessUntil(row).toISOString() : null,
  };
}

/** Puts a plan that still runs on another one from its next payment on, or resumes it once cancelled. */
export async function updateSubscription(
  readerId: string,
  change: { plan?: string | undefined; state?: 'active' | undefined },
  context: Context,
): Promise<Subscription> {
  const plan = change.plan === undefined ? undefined : requirePlan(change.plan, context.publication);
  return withSubscription(readerId, context, (row) => ({
    ...(plan ? { nextTerms: plan.id === row.terms.plan ? null : termsOf(plan) } : {}),
    ...(change.state && row.state === 'cancelled' ? { state: change.state, dueAt: row.paidUntil } : {}),
  }));
}

/**
 * Cancels: nothing more is paid, and access lasts to the end of what is; at once, where a plan is past due. One
 * cancelled already stays as it is.
 */
export const cancelSubscription = (readerId: string, context: Context): Promise<Subscription> =>
  withSubscription(readerId, context, asCancelled);

/** Changes the plan that a reader has, or 404. */
function withSubscription(
  readerId: string,
  { db, now }: Context,
  changeOf: (row: SubscriptionRow) => Partial<SubscriptionRow>,
): Promise<Subscription> {
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const row = await findSubscription(tx, readerId);
    if (!row || !isEntitled(row, now)) throw new ApiError('notSubscribed');
    await tellChange(tx, readerId, 'session');
    const change = changeOf(row);
    return shown(Object.keys(change).length > 0 ? await changeSubscription(tx, row.id, change) : row);
  });
}

/** A plan that is for sale, or 422. */
export function requirePlan(id: string, { plans }: Publication): Plan {
  const plan = plans.find((one) => one.id === id);
  if (!plan) throw new ApiError('invalid', { fields: [{ pointer: '/plan', code: 'notAnOption' }] });
  return plan;
}
