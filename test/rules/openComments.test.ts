import { expect, test } from 'vitest';
import { takesComments } from '../../src/api/rules/openComments.ts';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const before = new Date(NOON.getTime() - 1);

test.each([
  ['takes comments as long as nobody closes it', true, null, true],
  ['takes none once an editor closed it', false, null, false],
  ['takes them until its time', true, new Date(NOON.getTime() + 1), true],
  ['takes none from its time on', true, NOON, false],
  ['takes none after its time', true, before, false],
] as const)('a story %s', (_, commentsOpen, commentsCloseAt, takes) => {
  expect(takesComments({ commentsOpen, commentsCloseAt }, NOON)).toBe(takes);
});
