import { expect, test } from 'vitest';
import { pauseAfter, type Said } from '../../src/api/rules/polling.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const MINUTE = 60_000;
const minutes = (failures: number, said: Said = {}, every = 15) =>
  pauseAfter(every * MINUTE, failures, said, NOW) / MINUTE;

test('a feed that can be read is asked again after the paper’s own pause', () => {
  expect(minutes(0)).toBe(15);
});

test('with each failure in a row the pause doubles, up to a day', () => {
  expect([1, 2, 3, 6, 7, 1_000].map((failures) => minutes(failures))).toEqual([30, 60, 120, 960, 1440, 1440]);
});

test.each<[string, Said, number]>([
  ['Retry-After in seconds', { retryAfter: '3600' }, 60],
  ['Retry-After as a date', { retryAfter: 'Mon, 23 Nov 2026 14:00:00 GMT' }, 120],
  ['a Retry-After that is past', { retryAfter: 'Mon, 23 Nov 2026 11:00:00 GMT' }, 15],
  ['a Retry-After that is neither', { retryAfter: 'soon' }, 15],
  ['a Retry-After of years', { retryAfter: '99999999999' }, 1440],
  ['how long the answer is fresh', { cacheControl: 'public, max-age=7200' }, 120],
  ['a shorter freshness than the pause', { cacheControl: 'max-age=60' }, 15],
  ['a freshness that must not be kept', { cacheControl: 'no-cache, max-age=7200' }, 15],
  ['a Cache-Control that says nothing of it', { cacheControl: 'public' }, 15],
])('the server may ask for longer: %s', (_, said, expected) => {
  expect(minutes(0, said)).toBe(expected);
});
