import { expect, test } from 'vitest';
import { newestDigest } from '../../src/api/rules/digests.ts';

/** Seven in the morning, and on Mondays. */
const MORNING = { zone: 'Asia/Jerusalem', digestHour: 7, digestDay: 1 };
const EAST = { ...MORNING, zone: 'Etc/GMT-14' };
const WEST = { ...MORNING, zone: 'Etc/GMT+12' };
const LATE = { zone: 'Pacific/Kiritimati', digestHour: 23, digestDay: 7 };

test.each([
  ['daily', MORNING, '2026-11-25T05:00:00Z', '2026-11-25', '2026-11-25T05:00:00.000Z'],
  ['daily', MORNING, '2026-11-25T04:59:59Z', '2026-11-24', '2026-11-24T05:00:00.000Z'],
  [
    'daily',
    { ...MORNING, zone: 'Europe/Berlin' },
    '2026-03-29T05:00:00Z',
    '2026-03-29',
    '2026-03-29T05:00:00.000Z',
  ],
  [
    'daily',
    { ...MORNING, zone: 'Europe/Berlin' },
    '2026-10-25T05:30:00Z',
    '2026-10-24',
    '2026-10-24T05:00:00.000Z',
  ],
  ['weekly', MORNING, '2026-11-25T12:00:00Z', '2026-11-23', '2026-11-23T05:00:00.000Z'],
  ['weekly', MORNING, '2026-11-23T04:00:00Z', '2026-11-16', '2026-11-16T05:00:00.000Z'],
  ['daily', EAST, '2026-11-24T17:00:00Z', '2026-11-25', '2026-11-24T17:00:00.000Z'],
  ['daily', EAST, '2026-11-24T16:59:59Z', '2026-11-24', '2026-11-23T17:00:00.000Z'],
  ['weekly', WEST, '2026-11-23T18:59:59Z', '2026-11-16', '2026-11-16T19:00:00.000Z'],
  ['weekly', WEST, '2026-11-23T19:00:00Z', '2026-11-23', '2026-11-23T19:00:00.000Z'],
  ['weekly', LATE, '2026-11-29T09:00:00Z', '2026-11-29', '2026-11-29T09:00:00.000Z'],
] as const)('the newest %s digest of %o at %s is that of %s', (kind, time, now, day, at) => {
  const digest = newestDigest(kind, time, new Date(now));
  expect([digest.day, digest.at.toISOString()]).toEqual([day, at]);
});
