import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, nextPayment } from '../../src/api/rules/billing.ts';
import type { Plan } from '../../src/contract/publication.ts';

const plan = (interval: Plan['interval']): Plan => ({
  id: interval,
  interval,
  price: { amount: 1200, currency: 'USD' },
  firstMonth: { amount: 100, currency: 'USD' },
});

const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('a month later is the same day at the same time, or the last day of a shorter month', () => {
  expect(addMonths(new Date('2026-11-23T12:34:56.789Z'), 1)).toEqual(new Date('2026-12-23T12:34:56.789Z'));
  expect(addMonths(new Date('2027-01-31T08:00:00Z'), 1)).toEqual(new Date('2027-02-28T08:00:00Z'));
  expect(addMonths(new Date('2028-01-31T08:00:00Z'), 1)).toEqual(new Date('2028-02-29T08:00:00Z'));
  expect(addMonths(new Date('2026-12-31T08:00:00Z'), 1)).toEqual(new Date('2027-01-31T08:00:00Z'));
  expect(addMonths(new Date('2028-02-29T08:00:00Z'), 12)).toEqual(new Date('2029-02-28T08:00:00Z'));
});

test('whatever the day, so many months later is in that month, no later in it, and at the same time of day', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 240 }), (at, months) => {
      const later = addMonths(at, months);
      const monthsOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
      expect(monthsOf(later)).toBe(monthsOf(at) + months);
      expect(later.getUTCDate()).toBeLessThanOrEqual(at.getUTCDate());
      if (later.getUTCDate() < at.getUTCDate()) {
        const nextDay = new Date(later.getTime() + 86_400_000);
        expect(nextDay.getUTCDate()).toBe(1);
      }
      expect(later.toISOString().slice(10)).toBe(at.toISOString().slice(10));
    }),
  );
});

test('the next payment is due when what is paid for ends, at the price of the plan', () => {
  const paidUntil = new Date('2026-12-23T12:00:00Z');
  expect(nextPayment(plan('month'), paidUntil, new Date('2026-11-23T12:00:00Z'))).toEqual({
    at: paidUntil,
    price: { amount: 1200, currency: 'USD' },
  });
});

test('after that it is due each month, or each year, on the day it began with', () => {
  const paidUntil = new Date('2026-12-31T12:00:00Z');
  expect(nextPayment(plan('month'), paidUntil, new Date('2027-02-28T11:59:59Z')).at).toEqual(
    new Date('2027-02-28T12:00:00Z'),
  );
  expect(nextPayment(plan('month'), paidUntil, new Date('2027-02-28T12:00:00Z')).at).toEqual(
    new Date('2027-03-31T12:00:00Z'),
  );
  expect(nextPayment(plan('year'), paidUntil, new Date('2027-02-28T12:00:00Z')).at).toEqual(
    new Date('2027-12-31T12:00:00Z'),
  );
});

test('the next payment is always to come, and no more than one period away once the first has passed', () => {
  fc.assert(
    fc.property(moments, moments, fc.constantFrom('month', 'year'), (paidUntil, now, interval) => {
      const { at } = nextPayment(plan(interval), paidUntil, now);
      expect(at.getTime()).toBeGreaterThan(now.getTime());
      if (paidUntil <= now)
        expect(at.getTime()).toBeLessThanOrEqual(
          addMonths(now, interval === 'year' ? 12 : 1).getTime() + 3 * 86_400_000,
        );
      else expect(at).toEqual(paidUntil);
    }),
  );
});
