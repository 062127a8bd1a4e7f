import { expect, test } from 'vitest';
import { addDays, knownZone, localTime, momentOf } from '../../src/api/rules/zonedTime.ts';

const at = (day: string, hour: number, zone: string) => momentOf(day, hour, zone).toISOString();

test.each([
  ['2026-11-25T23:30:00Z', 'Asia/Jerusalem', { day: '2026-11-26', weekday: 4, hour: 1 }],
  ['2026-11-29T03:15:00Z', 'America/New_York', { day: '2026-11-28', weekday: 6, hour: 22 }],
  ['2026-11-29T18:20:00Z', 'Asia/Kathmandu', { day: '2026-11-30', weekday: 1, hour: 0 }],
  ['2026-11-29T12:00:00.999Z', 'UTC', { day: '2026-11-29', weekday: 7, hour: 12 }],
])('%s is shown in %s as %o', (moment, zone, shown) => {
  expect(localTime(new Date(moment), zone)).toEqual(shown);
});

test.each([
  ['on an ordinary day', '2026-11-25', 7, 'Asia/Jerusalem', '2026-11-25T05:00:00.000Z'],
  ['in a zone half an hour off', '2026-11-25', 0, 'Asia/Kathmandu', '2026-11-24T18:15:00.000Z'],
  ['the day the clock goes forward, before it', '2026-03-29', 1, 'Europe/Lisbon', '2026-03-29T01:00:00.000Z'],
  ['the day the clock goes forward, after it', '2026-03-29', 7, 'Europe/Berlin', '2026-03-29T05:00:00.000Z'],
  ['an hour left out', '2026-03-29', 2, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['an hour shown twice', '2026-10-25', 2, 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
  ['the day the clock goes back, after it', '2026-10-25', 7, 'Europe/Berlin', '2026-10-25T06:00:00.000Z'],
  ['midnight left out', '2026-09-06', 0, 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ['half an hour left out', '2026-10-04', 2, 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  ['a day left out', '2011-12-30', 7, 'Pacific/Apia', '2011-12-30T17:00:00.000Z'],
])('an hour begins %s', (_, day, hour, zone, moment) => {
  expect(at(day, hour, zone)).toBe(moment);
});

test('days go over months and years', () => {
  expect([addDays('2026-12-31', 1), addDays('2028-03-01', -1)]).toEqual(['2027-01-01', '2028-02-29']);
});

test('a zone that this machine doesn’t know is another', () => {
  const zones = ['Asia/Tokyo', 'Mars/Olympus_Mons'].map((zone) => knownZone(zone, 'UTC'));
  expect(zones).toEqual(['Asia/Tokyo', 'UTC']);
});
