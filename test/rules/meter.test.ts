import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthOf, nextMonthStart } from '../../src/api/rules/meter.ts';

const ZONES = [
  'UTC',
  'Europe/Lisbon',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Havana',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
];
const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

test('a month is the one on the wall calendar of the paper, not of Greenwich', () => {
  const at = new Date('2026-11-30T23:30:00Z');
  expect(monthOf(at, 'Europe/Lisbon')).toBe('2026-11');
  expect(monthOf(at, 'Asia/Jerusalem')).toBe('2026-12');
  expect(monthOf(new Date('2027-01-01T02:00:00Z'), 'America/St_Johns')).toBe('2026-12');
});

test.each([
  ['2026-11-23T12:00:00Z', 'Europe/Lisbon', '2026-12-01T00:00:00Z'],
  ['2026-12-31T23:59:59Z', 'Europe/Lisbon', '2027-01-01T00:00:00Z'],
  ['2026-03-10T00:00:00Z', 'Europe/Lisbon', '2026-03-31T23:00:00Z'],
  ['2026-10-05T00:00:00Z', 'Europe/Lisbon', '2026-11-01T00:00:00Z'],
  ['2026-11-23T12:00:00Z', 'Asia/Jerusalem', '2026-11-30T22:00:00Z'],
  ['2026-10-25T12:00:00Z', 'America/Havana', '2026-11-01T04:00:00Z'],
  ['2012-03-25T12:00:00Z', 'America/Havana', '2012-04-01T05:00:00Z'],
])('the meter of %s in %s starts anew at %s', (at, zone, next) => {
  expect(nextMonthStart(new Date(at), zone)).toEqual(new Date(next));
});

test('in any zone, summer time or not, the next month begins at the first moment of the next month', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), (at, zone) => {
      const next = nextMonthStart(at, zone);
      const [year = 0, month = 0] = monthOf(at, zone).split('-').map(Number);
      const following = month === 12 ? [year + 1, 1] : [year, month + 1];
      expect(next.getTime()).toBeGreaterThan(at.getTime());
      expect(monthOf(next, zone).split('-').map(Number)).toEqual(following);
      expect(monthOf(new Date(next.getTime() - 1), zone)).toBe(monthOf(at, zone));
    }),
    { numRuns: 1_000 },
  );
});
