import { expect, test } from 'vitest';
import { needsLook } from '../../src/api/rules/moderation.ts';
import { decisionsOn } from '../../src/contract/moderation.ts';

test('what awaits review needs a look, and what a filter points at though it stands', () => {
  expect(needsLook('awaitingReview', [])).toBe(true);
  expect(needsLook('published', ['flood'])).toBe(true);
  expect(needsLook('published', [])).toBe(false);
});

test('what waits is decided on, what stands can go, and what went can come back', () => {
  const all = ['approve', 'reject', 'remove'];
  expect(decisionsOn({ state: 'awaitingReview', waits: true })).toEqual(all);
  expect(decisionsOn({ state: 'published', waits: true })).toEqual(all);
  expect(decisionsOn({ state: 'published', waits: false })).toEqual(['remove']);
  for (const state of ['rejected', 'removed'] as const)
    expect(decisionsOn({ state, waits: false })).toEqual(['restore']);
});
