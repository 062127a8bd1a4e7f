import type { Publication } from '../contract/publication.ts';
import type { Subscription } from '../contract/subscription.ts';
import { nextPayment } from './rules/billing.ts';
import { isEntitled } from './rules/entitlement.ts';
import type { SubscriptionRow } from './store/entitlements.ts';

/** A subscription as its reader sees it; null once it has lapsed. */
export function toSubscription(
  row: SubscriptionRow | null,
  publication: Publication,
  now: Date,
): Subscription | null {
  const plan = publication.plans.find(({ id }) => id === row?.plan);
  if (!row || !plan || !isEntitled(row, now)) return null;
  const next = row.state === 'active' ? nextPayment(plan, row.paidUntil, now) : null;
  return {
    plan: row.plan,
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    nextPayment: next && { at: next.at.toISOString(), price: next.price },
    accessUntil: next ? null : row.paidUntil.toISOString(),
  };
}
