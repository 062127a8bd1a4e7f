import { expect, test } from 'vitest';
import { createDayOf, dayBefore } from '../../src/i18n/days.ts';

test('a moment’s day is the one on the clock of the zone', () => {
  const at = '2026-06-30T23:30:00.000Z';
  expect(createDayOf('Europe/Lisbon')(at)).toBe('2026-07-01');
  expect(createDayOf('America/New_York')(at)).toBe('2026-06-30');
  expect(createDayOf('Pacific/Kiritimati')('2026-12-31T10:30:00.000Z')).toBe('2027-01-01');
});

test('the day before the first of a month is the last of the month before it', () => {
  expect(dayBefore('2026-03-01')).toBe('2026-02-28');
  expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  expect(dayBefore('2027-01-01')).toBe('2026-12-31');
});
