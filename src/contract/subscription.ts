import * as v from 'valibot';
import { plan, price } from './publication.ts';

/**
 * A reader's plan. One that is past due was to be paid and couldn't be: it is tried again, and ends at `accessUntil`
 * unless it is paid by then. Of one that is cancelled nothing more is paid.
 */
export const subscription = v.object({
  plan: v.string(),
  interval: plan.entries.interval,
  state: v.picklist(['active', 'pastDue', 'cancelled']),
  startedAt: v.string(),
  /** What is paid next, and for which plan, which may be another. */
  nextPayment: v.nullable(
    v.object({ at: v.string(), price, plan: v.string(), interval: plan.entries.interval }),
  ),
  /** What it is past due with. */
  due: v.nullable(v.object({ price, plan: v.string() })),
  accessUntil: v.nullable(v.string()),
});
export type Subscription = v.InferOutput<typeof subscription>;
