import { expect, test } from 'vitest';
import { ringsAt } from '../../src/api/rules/quietHours.ts';

const NIGHT = { from: 22, to: 7 };
const NOON = { from: 12, to: 14 };

test.each([
  ['by day', '2026-11-25T12:00:00Z', NIGHT, 'Asia/Jerusalem', null],
  ['without quiet hours', '2026-11-25T01:00:00Z', null, 'Asia/Jerusalem', null],
  ['with quiet hours from an hour to itself', '2026-11-25T05:30:00Z', { from: 7, to: 7 }, 'UTC', null],
  ['in the evening', '2026-11-25T20:30:00Z', NIGHT, 'Asia/Jerusalem', '2026-11-26T05:00:00.000Z'],
  ['in the small hours', '2026-11-25T23:30:00Z', NIGHT, 'Asia/Jerusalem', '2026-11-26T05:00:00.000Z'],
  [
    'the minute before they end',
    '2026-11-25T04:59:59.999Z',
    NIGHT,
    'Asia/Jerusalem',
    '2026-11-25T05:00:00.000Z',
  ],
  ['the minute they end', '2026-11-25T05:00:00Z', NIGHT, 'Asia/Jerusalem', null],
  ['at noon', '2026-11-25T12:30:00Z', NOON, 'UTC', '2026-11-25T14:00:00.000Z'],
  ['before noon', '2026-11-25T11:59:00Z', NOON, 'UTC', null],
  ['after noon', '2026-11-25T14:00:00Z', NOON, 'UTC', null],
  [
    'in the night the clock goes forward',
    '2026-03-28T22:30:00Z',
    NIGHT,
    'Europe/Berlin',
    '2026-03-29T05:00:00.000Z',
  ],
  [
    'in the night the clock goes back',
    '2026-10-24T21:30:00Z',
    NIGHT,
    'Europe/Berlin',
    '2026-10-25T06:00:00.000Z',
  ],
  [
    'until an hour that is left out',
    '2026-03-29T00:30:00Z',
    { from: 22, to: 2 },
    'Europe/Berlin',
    '2026-03-29T01:00:00.000Z',
  ],
])('an alert that comes %s', (_, now, quiet, zone, rings) => {
  expect(ringsAt(new Date(now), quiet, zone).toISOString()).toBe(rings ?? new Date(now).toISOString());
});
