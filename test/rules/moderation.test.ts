import { expect, test } from 'vitest';
import { editedState, initialState } from '../../src/api/rules/moderation.ts';

test.each([
  ["a subscriber's comment is published at once", { isEntitled: true, role: 'reader' }, null, 'published'],
  ["a moderator's is, too", { isEntitled: false, role: 'moderator' }, null, 'published'],
  ["everyone else's awaits review", { isEntitled: false, role: 'reader' }, null, 'awaitingReview'],
  [
    "a subscriber's reply to a published one is published",
    { isEntitled: true, role: 'reader' },
    'published',
    'published',
  ],
  [
    'a reply to one that awaits review awaits it with it',
    { isEntitled: true, role: 'moderator' },
    'awaitingReview',
    'awaitingReview',
  ],
  [
    'a reply of another reader awaits review under a published one',
    { isEntitled: false, role: 'reader' },
    'published',
    'awaitingReview',
  ],
] as const)('%s', (_, author, parent, state) => {
  expect(initialState(author, parent)).toBe(state);
});

test.each([
  ['what a subscriber published stays so', { isEntitled: true, role: 'reader' }, 'published', 'published'],
  ["so does a moderator's", { isEntitled: false, role: 'moderator' }, 'published', 'published'],
  [
    "everyone else's is looked at again",
    { isEntitled: false, role: 'reader' },
    'published',
    'awaitingReview',
  ],
  [
    'what awaits review goes on to, whoever wrote it',
    { isEntitled: true, role: 'reader' },
    'awaitingReview',
    'awaitingReview',
  ],
] as const)('once edited, %s', (_, author, former, state) => {
  expect(editedState(author, former)).toBe(state);
});
