import { expect, test } from 'vitest';
import { ago } from '../../src/i18n/ago.ts';
import { createFormat } from '../../src/i18n/format.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const english = { locale: 'en' as const, format: createFormat('en', 'Europe/Lisbon') };
const hebrew = { locale: 'he' as const, format: createFormat('he', 'Europe/Lisbon') };

test.each([
  ['2026-11-23T12:00:40.000Z', 'just now', 'ממש עכשיו'],
  ['2026-11-23T11:59:30.000Z', 'just now', 'ממש עכשיו'],
  ['2026-11-23T11:58:00.000Z', '2 minutes ago', 'לפני שתי דקות'],
  ['2026-11-23T10:59:00.000Z', '1 hour ago', 'לפני שעה'],
  ['2026-11-22T13:00:00.000Z', '23 hours ago', 'לפני 23 שעות'],
  ['2026-11-21T11:00:00.000Z', '2 days ago', 'לפני יומיים'],
])('what was said at %s is, at noon on the 23rd, %s', (at, inEnglish, inHebrew) => {
  expect(ago(at, NOW, english)).toBe(inEnglish);
  expect(ago(at, NOW, hebrew)).toBe(inHebrew);
});

test('after a week the day is named', () => {
  expect(ago('2026-11-16T11:00:00.000Z', NOW, english)).toMatch(/^16 November 2026/);
});
