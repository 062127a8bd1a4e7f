const DAY = 86_400_000;

/** How long after each failed try to charge a card the next comes; after the last there is none. In milliseconds. */
const PAUSES = [1 * DAY, 2 * DAY];
/** How long access lasts after the last try, in milliseconds. */
const GRACE = 7 * DAY;
/** How long access lasts after what is paid for, until it is known whether the next payment works; in milliseconds. */
const OUTLASTS = PAUSES.reduce((sum, pause) => sum + pause, GRACE);
/**
 * A payment that is overdue by more than this is never made by itself: who wasn't charged for so long isn't surprised,
 * and a clock that was set far ahead charges nobody. In milliseconds.
 */
const FORGOTTEN = 60 * DAY;

/** A plan as its payments see it. */
export interface PaidPlan {
  state: 'active' | 'cancelled';
  /** When what is paid for ends. */
  paidUntil: Date;
  /** Until when a plan lasts whose payment failed; null where none did. */
  graceUntil: Date | null;
}

/** Until when a plan lets its reader read, unless it is paid by then. A cancelled one ends when what is paid for does. */
export function accessUntil({ state, paidUntil, graceUntil }: PaidPlan): Date {
  if (state === 'cancelled') return paidUntil;
  return graceUntil ?? new Date(paidUntil.getTime() + OUTLASTS);
}

/** The earliest end of what is paid for that a payment is still made after by itself. */
export const oldestChargeable = (now: Date): Date => new Date(now.getTime() - FORGOTTEN);

/** What follows from a payment's failing for the `failures`th time in a row: when it is tried again, if so, and how long access lasts. */
export function afterFailure(failures: number, at: Date): { dueAt: Date | null; graceUntil: Date } {
  const still = PAUSES.slice(failures - 1);
  const [pause] = still;
  return {
    dueAt: pause === undefined ? null : new Date(at.getTime() + pause),
    graceUntil: new Date(still.reduce((sum, one) => sum + one, at.getTime() + GRACE)),
  };
}

/** The same day `months` later, at the same time of day in UTC; the month's last day where that day isn't in it. */
export function addMonths(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return later;
}

/**
 * The period that a payment at `at` pays for: from where the last one ended, on the day of the month that the plan
 * began with (`anchor`); from now, and counted from now, where access had ended by then.
 */
export function nextPeriod(
  plan: PaidPlan & { anchor: Date },
  months: number,
  at: Date,
): { anchor: Date; paidUntil: Date } {
  if (at >= accessUntil(plan)) return { anchor: at, paidUntil: addMonths(at, months) };
  const { anchor, paidUntil } = plan;
  return { anchor, paidUntil: addMonths(anchor, monthsBetween(anchor, paidUntil) + months) };
}

/** How many calendar months lie between two moments. */
const monthsBetween = (from: Date, to: Date) =>
  (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();

/** How many months a plan's payment is for. */
export const monthsOf = (interval: 'month' | 'year'): number => (interval === 'year' ? 12 : 1);
