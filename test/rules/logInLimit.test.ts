import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logInWait, MOST_FAILURES, WINDOW } from '../../src/api/rules/logInLimit.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);
const failures = fc.array(fc.integer({ min: -60_000, max: 2 * WINDOW }).map(ago), { maxLength: 40 });

test('nine failures leave a tenth try; ten have the address wait until the first of them is a quarter of an hour old', () => {
  const nine = Array.from({ length: MOST_FAILURES - 1 }, (_, at) => ago(at * 1_000));
  expect(logInWait(nine, NOW)).toBeNull();
  expect(logInWait([...nine, ago(60_000)], NOW)).toBe(14 * 60);
  expect(logInWait([...nine, ago(WINDOW)], NOW)).toBeNull();
});

test('whatever failed when, who waits as long as told may try again, and a second before may not', () => {
  fc.assert(
    fc.property(failures, (times) => {
      const wait = logInWait(times, NOW);
      const held = times.filter((at) => at > ago(WINDOW)).length >= MOST_FAILURES;
      expect(wait !== null).toBe(held);
      if (wait === null) return;
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(WINDOW / 1_000);
      const known = times.map((at) => (at > NOW ? NOW : at));
      expect(logInWait(known, new Date(NOW.getTime() + wait * 1_000))).toBeNull();
      expect(logInWait(known, new Date(NOW.getTime() + (wait - 1) * 1_000))).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});
