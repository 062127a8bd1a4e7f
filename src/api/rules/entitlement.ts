import type { Access, Grant, Meter } from '../../contract/articles.ts';
import { accessUntil, type PaidPlan } from './billing.ts';

/** Whether a plan lets its reader read at `now`. */
export const isEntitled = (plan: PaidPlan | null, now: Date): boolean =>
  plan !== null && now < accessUntil(plan);

/** What is known of a reader when a story's body is asked for. */
export interface Asking {
  access: Access;
  isEntitled: boolean;
  /** The reader's meter this month; null where nobody in particular asks. */
  meter: Meter | null;
  /** Whether this month's meter was already spent on this story. */
  isSpentOnThis: boolean;
}

/** Who may read a body, and why. A metered story that could be opened but wasn't is not granted, for the reason `meter`. */
export function decideGrant({ access, isEntitled, meter, isSpentOnThis }: Asking): Grant {
  if (access === 'free') return { granted: true, reason: 'free' };
  if (isEntitled) return { granted: true, reason: 'plan' };
  if (access === 'subscriber') return { granted: false, reason: 'noPlan' };
  const count = meter ? { meter } : {};
  if (isSpentOnThis) return { granted: true, reason: 'meter', ...count };
  if (meter && meter.used >= meter.of) return { granted: false, reason: 'meterUsedUp', ...count };
  return { granted: false, reason: 'meter', ...count };
}
