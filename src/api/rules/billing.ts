import type { Plan, Price } from '../../contract/publication.ts';

/** The same day `months` later, at the same time of day in UTC; the month's last day where that day isn't in it. */
export function addMonths(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return later;
}

/** The next payment of a plan that is paid until `paidUntil`: due then, or at the first anniversary still to come. */
export function nextPayment(plan: Plan, paidUntil: Date, now: Date): { at: Date; price: Price } {
  const every = plan.interval === 'year' ? 12 : 1;
  let at = paidUntil;
  for (let periods = 1; at <= now; periods += 1) at = addMonths(paidUntil, periods * every);
  return { at, price: plan.price };
}
