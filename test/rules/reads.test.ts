import { expect, test } from 'vitest';
import { honestly, hourOf, mayBeReader } from '../../src/api/rules/reads.ts';

test('of two stories none is the most read', () => {
  expect(honestly(['one', 'two'])).toEqual([]);
  expect(honestly(['one', 'two', 'three'])).toEqual(['one', 'two', 'three']);
});

test('reads are counted by the hour', () => {
  expect(hourOf(new Date('2026-11-23T12:59:59.999Z'))).toEqual(new Date('2026-11-23T12:00:00Z'));
});

test('what calls itself a machine, or nothing, is no reader', () => {
  expect(mayBeReader('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(true);
  for (const machine of ['Mozilla/5.0 (compatible; Googlebot/2.1)', 'curl/8.5.0', '', null])
    expect(mayBeReader(machine)).toBe(false);
});
