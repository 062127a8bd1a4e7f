import type { Plan, Publication } from '../contract/publication.ts';
import type { Subscription } from '../contract/subscription.ts';
import { ApiError } from './http/apiError.ts';
import type { Context } from './http/context.ts';
import { addMonths, nextPayment } from './rules/billing.ts';
import { isEntitled } from './rules/entitlement.ts';
import { tellChange } from './store/changes.ts';
import {
  beginSubscription,
  changeSubscription,
  findSubscription,
  recordPayment,
  type SubscriptionRow,
} from './store/entitlements.ts';
import { lockReader } from './store/readers.ts';

/** A subscription as its reader sees it; null once it has lapsed. */
export function toSubscription(
  row: SubscriptionRow | null,
  publication: Publication,
  now: Date,
): Subscription | null {
  const plan = row && planOf(row.plan, publication);
  if (!plan || !isEntitled(row, now)) return null;
  const next = row.state === 'active' ? nextPayment(plan, row.paidUntil, now) : null;
  return {
    plan: row.plan,
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    nextPayment: next && { at: next.at.toISOString(), price: next.price },
    accessUntil: next ? null : row.paidUntil.toISOString(),
  };
}

/**
 * Pays the first month and starts a plan, or starts a lapsed one anew. The reader's row is held while the card is
 * charged: of two checkouts at once, one pays and the other is told that it need not.
 */
export async function startSubscription(
  readerId: string,
  wanted: { plan: string; card: string },
  context: Context,
): Promise<Subscription> {
  const { publication, now: at, cards } = context;
  const plan = requirePlan(wanted.plan, publication);
  return context.db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    if (toSubscription(await findSubscription(tx, readerId), publication, at))
      throw new ApiError('alreadySubscribed');
    const charge = await cards.charge(wanted.card, plan.firstMonth);
    if (!charge.paid)
      throw new ApiError('cardDeclined', { fields: [{ pointer: '/card', code: 'declined' }] });
    await recordPayment(tx, { readerId, plan: plan.id, ...plan.firstMonth, at, reference: charge.reference });
    const begun = { readerId, plan: plan.id, startedAt: at, paidUntil: addMonths(at, 1) };
    await tellChange(tx, readerId, 'session');
    return asItStands(await beginSubscription(tx, begun), context);
  });
}

/** Puts a plan that still runs on another one from its next payment on, or resumes it once cancelled. */
export async function updateSubscription(
  readerId: string,
  change: { plan?: string | undefined; state?: 'active' | undefined },
  context: Context,
): Promise<Subscription> {
  const plan = change.plan === undefined ? undefined : requirePlan(change.plan, context.publication);
  return withSubscription(readerId, context, (row) => ({
    plan: plan?.id ?? row.plan,
    state: change.state ?? row.state,
  }));
}

/** Cancels: nothing more is paid, and access lasts to the end of what is. One cancelled already stays as it is. */
export const cancelSubscription = (readerId: string, context: Context): Promise<Subscription> =>
  withSubscription(readerId, context, () => ({ state: 'cancelled' }));

/**
 * Changes the plan that a reader has, or 404. What is paid for is first brought up to the period that runs now, by the
 * plan it has run on so far.
 */
function withSubscription(
  readerId: string,
  context: Context,
  changeOf: (row: SubscriptionRow) => Partial<Pick<SubscriptionRow, 'plan' | 'state'>>,
): Promise<Subscription> {
  const { publication, now } = context;
  return context.db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    const row = await findSubscription(tx, readerId);
    if (!row || !toSubscription(row, publication, now)) throw new ApiError('notSubscribed');
    const paidUntil = nextPayment(requirePlan(row.plan, publication), row.paidUntil, now).at;
    await tellChange(tx, readerId, 'session');
    return asItStands(await changeSubscription(tx, row.id, { ...changeOf(row), paidUntil }), context);
  });
}

function asItStands(row: SubscriptionRow, { publication, now }: Context): Subscription {
  const subscription = toSubscription(row, publication, now);
  if (!subscription) throw new Error(`The subscription ${row.id} had lapsed as soon as it was written.`);
  return subscription;
}

const planOf = (id: string, { plans }: Publication) => plans.find((plan) => plan.id === id);

function requirePlan(id: string, publication: Publication): Plan {
  const plan = planOf(id, publication);
  if (!plan) throw new ApiError('invalid', { fields: [{ pointer: '/plan', code: 'notAnOption' }] });
  return plan;
}
