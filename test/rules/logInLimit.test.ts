import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayTry, MOST_FAILURES, WINDOW, type LogInTry } from '../../src/api/rules/logInLimit.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);
const failed = (at: Date): LogInTry => ({ at, hasFailed: true });
const underWay = (at: Date): LogInTry => ({ at, hasFailed: false });
const tries = fc.array(
  fc.record({ at: fc.integer({ min: -60_000, max: 2 * WINDOW }).map(ago), hasFailed: fc.boolean() }),
  { maxLength: 40 },
);

test('nine failures leave a tenth try; ten have the address wait until the first of them is a quarter of an hour old', () => {
  const nine = Array.from({ length: MOST_FAILURES - 1 }, (_, at) => failed(ago(at * 1_000)));
  expect(mayTry(nine, NOW)).toBe('now');
  expect(mayTry([...nine, failed(ago(60_000))], NOW)).toEqual({ inSeconds: 14 * 60 });
  expect(mayTry([...nine, failed(ago(WINDOW))], NOW)).toBe('now');
});

test('a tenth under way is waited for, unless it has been for so long that its host must have died', () => {
  const nine = Array.from({ length: MOST_FAILURES - 1 }, (_, at) => failed(ago(at * 1_000)));
  expect(mayTry([...nine, underWay(ago(1_000))], NOW)).toBe('busy');
  expect(mayTry([...nine, underWay(ago(60_000))], NOW)).toEqual({ inSeconds: 14 * 60 });
});

test('whatever was tried when, who waits as long as told may try again, and a second before may not', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const verdict = mayTry(all, NOW);
      const recent = all.filter(({ at }) => at > ago(WINDOW));
      expect(verdict === 'now').toBe(recent.length < MOST_FAILURES);
      if (typeof verdict === 'string') {
        expect(recent.filter(({ hasFailed }) => hasFailed).length).toBeLessThan(MOST_FAILURES);
        return;
      }
      expect(verdict.inSeconds).toBeGreaterThan(0);
      expect(verdict.inSeconds).toBeLessThanOrEqual(WINDOW / 1_000);
      // By then what was under way has failed.
      const known = all.map(({ at }) => failed(at > NOW ? NOW : at));
      expect(mayTry(known, later(verdict.inSeconds - 1))).not.toBe('now');
      if (all.every(({ hasFailed }) => hasFailed))
        expect(mayTry(known, later(verdict.inSeconds))).toBe('now');
    }),
    { numRuns: 2_000 },
  );
});
