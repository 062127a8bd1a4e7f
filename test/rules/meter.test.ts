import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { meterCookie, readMeter } from '../../src/api/http/meterCookie.ts';
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

/** Moments within two days of a change of the clock: the last Sunday of March or of October, 01:00 UTC in Europe. */
const nearChanges = fc
  .record({
    year: fc.integer({ min: 1997, max: 2060 }),
    month: fc.constantFrom(2, 9),
    off: fc.integer({ min: -48 * 3_600_000, max: 48 * 3_600_000 }),
  })
  .map(({ year, month, off }) => {
    const last = new Date(Date.UTC(year, month, 31, 1));
    return new Date(last.getTime() - last.getUTCDay() * 86_400_000 + off);
  });

test('whenever one asks in a month, near changes of the clock too, its end is the same moment', () => {
  fc.assert(
    fc.property(nearChanges, fc.constantFrom(...ZONES), fc.nat(40 * 86_400_000), (at, zone, later) => {
      const next = nextMonthStart(at, zone);
      const then = new Date(at.getTime() + later);
      expect(nextMonthStart(then, zone).getTime() === next.getTime()).toBe(then < next);
      expect(monthOf(then, zone) === monthOf(at, zone)).toBe(then < next);
    }),
    { numRuns: 2_000 },
  );
});

test('where the clock changes within a month, its end is the midnight that clocks show there', () => {
  const european = ['Europe/Lisbon', 'Europe/Berlin', 'Europe/Helsinki'];
  fc.assert(
    fc.property(nearChanges, fc.constantFrom(...european), (at, zone) => {
      const shown = nextMonthStart(at, zone).toLocaleString('sv-SE', { timeZone: zone });
      expect(shown).toMatch(/-01 00:00:00$/);
    }),
    { numRuns: 1_000 },
  );
});

const SECRET = 'a secret for tests, long enough for anyone';
const months = moments.map((at) => monthOf(at, 'UTC'));
const storyIds = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 10 });
const sent = (cookie: string) => new Request('http://paper.test', { headers: { cookie } });
const pairOf = (month: string, ids: string[], secret = SECRET) =>
  meterCookie({ month, storyIds: ids }, secret, new Date(0), false).split(';')[0] ?? '';

test('a meter’s cookie says what was written in its own month, and nothing in any other', () => {
  fc.assert(
    fc.property(months, months, storyIds, (month, other, ids) => {
      const request = sent(`theme=dark; ${pairOf(month, ids)}; lede.hint=s`);
      expect(readMeter(request, SECRET, month)).toEqual({ month, storyIds: ids });
      if (other !== month) expect(readMeter(request, SECRET, other)).toEqual({ month: other, storyIds: [] });
    }),
    { numRuns: 1_000 },
  );
});

test('a meter’s cookie with any character changed, or by another’s secret, counts as none', () => {
  fc.assert(
    fc.property(months, storyIds, fc.nat(), fc.constantFrom(...'Aa0-_.'), (month, ids, place, character) => {
      const pair = pairOf(month, ids);
      const at = 'lede.meter='.length + (place % (pair.length - 'lede.meter='.length));
      const none = { month, storyIds: [] };
      const altered = pair.slice(0, at) + character + pair.slice(at + 1);
      expect(readMeter(sent(altered), SECRET, month)).toEqual(
        altered === pair ? { month, storyIds: ids } : none,
      );
      expect(readMeter(sent(pairOf(month, ids, `${SECRET}!`)), SECRET, month)).toEqual(none);
    }),
    { numRuns: 1_000 },
  );
});
