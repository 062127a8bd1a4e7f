import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEarlierPart, rankRelated, type Candidate } from '../../src/api/rules/related.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const daysAgo = (days: number) => new Date(AT.getTime() - days * 86_400_000);
const candidate = (id: string, topicIds: number[], days = 0, readTogether = 0): Candidate => ({
  id,
  lang: 'en',
  topicIds,
  publishedAt: daysAgo(days),
  readTogether,
});
const order = (candidates: Candidate[], storiesOn: Map<number, number> = new Map()) =>
  rankRelated(candidates, AT, storiesOn).map(({ id }) => id);

const anyCandidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    lang: fc.constant('en'),
    topicIds: fc.uniqueArray(fc.nat(9), { minLength: 1 }),
    publishedAt: fc.integer({ min: 0, max: 4_000 }).map(daysAgo),
    readTogether: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { selector: ({ id }) => id },
);

test('a story that shares more topics stands before one that shares fewer', () => {
  expect(order([candidate('one', [1]), candidate('two', [1, 2])])).toEqual(['two', 'one']);
});

test('a rare topic says more than one that every other story is about', () => {
  const storiesOn = new Map([
    [1, 60],
    [2, 2],
  ]);
  expect(order([candidate('common', [1]), candidate('rare', [2])], storiesOn)).toEqual(['rare', 'common']);
});

test('what the same people read stands before what they didn’t, also without a topic in common', () => {
  expect(order([candidate('apart', [1]), candidate('together', [1], 0, 0.4)])).toEqual(['together', 'apart']);
  const storiesOn = new Map([[1, 60]]);
  expect(order([candidate('common', [1]), candidate('read', [], 0, 0.6)], storiesOn)).toEqual([
    'read',
    'common',
  ]);
});

test('a story of the same days stands before an old one', () => {
  expect(order([candidate('old', [1], 300), candidate('new', [1], 3)])).toEqual(['new', 'old']);
});

test('as related and as far in time: the newer first, then in the order of their ids', () => {
  const tied = [
    candidate('before', [1], 5),
    candidate('after', [1], -5),
    candidate('b', [1]),
    candidate('a', [1]),
  ];
  expect(order(tied)).toEqual(['a', 'b', 'after', 'before']);
  expect(order(tied.toReversed())).toEqual(['a', 'b', 'after', 'before']);
});

test('whatever there is to rank, each comes once and in an order that does not hang on theirs', () => {
  fc.assert(
    fc.property(anyCandidates, (candidates) => {
      const ranked = order(candidates);
      expect(new Set(ranked)).toEqual(new Set(candidates.map(({ id }) => id)));
      expect(ranked).toHaveLength(candidates.length);
      expect(order(candidates.toReversed())).toEqual(ranked);
    }),
  );
});

test('an earlier part of a story came before it, within a year, and shares two topics beside the sections', () => {
  const isPart = (topicIds: number[], days: number) =>
    isEarlierPart(candidate('it', topicIds, days), AT, new Set([1, 2]));
  expect(isPart([3, 4], 5)).toBe(true);
  expect(isPart([1, 3, 4], 365)).toBe(true);
  expect(isPart([3, 4], 366)).toBe(false);
  expect(isPart([3, 4], 0)).toBe(false);
  expect(isPart([3, 4], -1)).toBe(false);
  expect(isPart([1, 2, 3], 5)).toBe(false);
});
