import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accessUntil,
  addMonths,
  afterFailure,
  monthsOf,
  nextPeriod,
  oldestChargeable,
  type PaidPlan,
} from '../../src/api/rules/billing.ts';

const DAY = 86_400_000;
const RUNS = { numRuns: 1_000 };

const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const days = (count: number) => fc.integer({ min: 0, max: count * DAY });
const monthIn = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();

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
      expect(monthIn(later)).toBe(monthIn(at) + months);
      expect(later.getUTCDate()).toBeLessThanOrEqual(at.getUTCDate());
      if (later.getUTCDate() < at.getUTCDate()) expect(new Date(later.getTime() + DAY).getUTCDate()).toBe(1);
      expect(later.toISOString().slice(10)).toBe(at.toISOString().slice(10));
    }),
    RUNS,
  );
});

test('a plan that began on the 31st is paid on the last day of short months and on the 31st of long ones', () => {
  const anchor = new Date('2026-12-31T08:00:00Z');
  const paid: string[] = [];
  let plan = { ...ACTIVE, anchor, paidUntil: anchor };
  for (let month = 0; month < 4; month += 1) {
    plan = { ...plan, ...nextPeriod(plan, 1, plan.paidUntil) };
    paid.push(plan.paidUntil.toISOString().slice(0, 10));
  }
  expect(paid).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
});

const ACTIVE = { state: 'active', graceUntil: null } as const;

test('paid on time or late, each period follows the last without a gap, on the day that the plan began with', () => {
  const lateness = fc.array(fc.tuple(days(9), fc.constantFrom('month', 'year')), {
    minLength: 1,
    maxLength: 24,
  });
  fc.assert(
    fc.property(moments, lateness, (anchor, periods) => {
      let plan = { ...ACTIVE, anchor, paidUntil: anchor };
      let months = 0;
      for (const [late, interval] of periods) {
        const next = nextPeriod(plan, monthsOf(interval), new Date(plan.paidUntil.getTime() + late));
        months += monthsOf(interval);
        expect(next).toEqual({ anchor, paidUntil: addMonths(anchor, months) });
        plan = { ...plan, ...next };
      }
    }),
    RUNS,
  );
});

test('what is paid for after access ended begins with the payment, and nothing that lies behind is charged', () => {
  fc.assert(
    fc.property(moments, days(400), fc.constantFrom('month', 'year'), (paidUntil, late, interval) => {
      const plan = { ...ACTIVE, anchor: paidUntil, paidUntil };
      const at = new Date(accessUntil(plan).getTime() + late);
      expect(nextPeriod(plan, monthsOf(interval), at)).toEqual({
        anchor: at,
        paidUntil: addMonths(at, monthsOf(interval)),
      });
    }),
    RUNS,
  );
});

test('a card is tried three times, and access lasts a week beyond the last', () => {
  const first = new Date('2026-12-23T12:00:00Z');
  expect(afterFailure(1, first)).toEqual({
    dueAt: new Date('2026-12-24T12:00:00Z'),
    graceUntil: new Date('2027-01-02T12:00:00Z'),
  });
  expect(afterFailure(2, new Date('2026-12-24T12:00:00Z'))).toEqual({
    dueAt: new Date('2026-12-26T12:00:00Z'),
    graceUntil: new Date('2027-01-02T12:00:00Z'),
  });
  expect(afterFailure(3, new Date('2026-12-26T12:00:00Z'))).toEqual({
    dueAt: null,
    graceUntil: new Date('2027-01-02T12:00:00Z'),
  });
});

test('however late each try comes, no access is lost before the last has failed and a week has passed', () => {
  fc.assert(
    fc.property(moments, days(9), days(9), days(9), (paidUntil, ...late) => {
      let plan: PaidPlan = { ...ACTIVE, paidUntil };
      let dueAt: Date | null = paidUntil;
      let tries = 0;
      for (; dueAt;) {
        const triedAt: Date = new Date(dueAt.getTime() + (late[tries] ?? 0));
        // A host that was away for longer than access lasts finds it ended; see below.
        if (triedAt >= accessUntil(plan)) return;
        tries += 1;
        const next = afterFailure(tries, triedAt);
        expect(next.graceUntil.getTime()).toBeGreaterThanOrEqual(triedAt.getTime() + 7 * DAY);
        plan = { ...plan, graceUntil: next.graceUntil };
        dueAt = next.dueAt;
      }
      expect(tries).toBe(3);
    }),
    RUNS,
  );
});

test('a plan lasts at least until what is paid for ends; a cancelled one exactly so, whatever failed before', () => {
  fc.assert(
    fc.property(moments, fc.option(days(20)), (paidUntil, grace) => {
      const graceUntil = grace === null ? null : new Date(paidUntil.getTime() + grace);
      expect(accessUntil({ state: 'active', paidUntil, graceUntil }).getTime()).toBeGreaterThanOrEqual(
        paidUntil.getTime(),
      );
      expect(accessUntil({ state: 'cancelled', paidUntil, graceUntil })).toEqual(paidUntil);
    }),
    RUNS,
  );
});

test('what has been overdue for over sixty days is never charged by itself', () => {
  const now = new Date('2027-03-01T00:00:00Z');
  expect(oldestChargeable(now)).toEqual(new Date('2026-12-31T00:00:00Z'));
});
