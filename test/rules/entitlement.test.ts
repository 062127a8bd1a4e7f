import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideGrant, isEntitled, type Asking } from '../../src/api/rules/entitlement.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const meter = (used: number) => ({ used, of: 3, resetsAt: '2026-12-01T00:00:00.000Z' });
const asking = (more: Partial<Asking>): Asking => ({
  access: 'metered',
  isEntitled: false,
  meter: meter(0),
  isSpentOnThis: false,
  ...more,
});

const anyone = fc.record<Asking>({
  access: fc.constantFrom('free', 'metered', 'subscriber'),
  isEntitled: fc.boolean(),
  meter: fc.option(fc.nat(6).map(meter)),
  isSpentOnThis: fc.boolean(),
});

test('a plan entitles until what is paid for ends; one that goes on, until its payment has failed for good', () => {
  const past = new Date(NOW.getTime() - 1);
  const future = new Date(NOW.getTime() + 1);
  const never = { graceUntil: null };
  expect(isEntitled(null, NOW)).toBe(false);
  expect(isEntitled({ state: 'active', paidUntil: past, ...never }, NOW)).toBe(true);
  expect(isEntitled({ state: 'active', paidUntil: past, graceUntil: future }, NOW)).toBe(true);
  expect(isEntitled({ state: 'active', paidUntil: past, graceUntil: NOW }, NOW)).toBe(false);
  expect(isEntitled({ state: 'cancelled', paidUntil: future, ...never }, NOW)).toBe(true);
  expect(isEntitled({ state: 'cancelled', paidUntil: NOW, ...never }, NOW)).toBe(false);
});

test('once access has ended it doesn’t come back by the passing of time', () => {
  const moments = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  const plans = fc.record({
    state: fc.constantFrom('active' as const, 'cancelled' as const),
    paidUntil: moments,
    graceUntil: fc.option(moments),
  });
  fc.assert(
    fc.property(plans, moments, moments, (plan, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      if (isEntitled(plan, later)) expect(isEntitled(plan, earlier)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test.each<[string, Partial<Asking>, ReturnType<typeof decideGrant>]>([
  ['a free story is for everyone', { access: 'free', meter: null }, { granted: true, reason: 'free' }],
  ['a plan opens a metered story', { isEntitled: true }, { granted: true, reason: 'plan' }],
  [
    "a plan opens a subscribers' story",
    { access: 'subscriber', isEntitled: true },
    { granted: true, reason: 'plan' },
  ],
  [
    "a subscribers' story is no story for the meter",
    { access: 'subscriber' },
    { granted: false, reason: 'noPlan' },
  ],
  [
    'a metered story is not given before it is opened',
    {},
    { granted: false, reason: 'meter', meter: meter(0) },
  ],
  ['the public is told of no meter', { meter: null }, { granted: false, reason: 'meter' }],
  [
    'a used-up meter opens no more',
    { meter: meter(3) },
    { granted: false, reason: 'meterUsedUp', meter: meter(3) },
  ],
  [
    'a story the meter was spent on stays open, used up or not',
    { meter: meter(3), isSpentOnThis: true },
    { granted: true, reason: 'meter', meter: meter(3) },
  ],
])('%s', (_, more, grant) => {
  expect(decideGrant(asking(more))).toEqual(grant);
});

test('whoever asks: free is granted to all, a plan grants all, and nothing else grants what is for subscribers', () => {
  fc.assert(
    fc.property(anyone, (someone) => {
      const { granted, reason } = decideGrant(someone);
      if (someone.access === 'free' || someone.isEntitled) expect(granted).toBe(true);
      else if (someone.access === 'subscriber')
        expect({ granted, reason }).toEqual({ granted: false, reason: 'noPlan' });
      else expect(granted).toBe(someone.isSpentOnThis);
    }),
    { numRuns: 1_000 },
  );
});
