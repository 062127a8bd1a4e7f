import { expect, test } from 'vitest';
import { closeNames } from '../../src/api/newsroom/closeNames.ts';

const TOPICS = ['Harbour', 'Harbour board', 'Housing', 'Arts', 'Fishing', 'נמל'];

test.each([
  ['Harbor', ['Harbour']],
  ['harbours', ['Harbour']],
  ['Board', ['Harbour board']],
  ['Art', ['Arts']],
  ['Hosing', ['Housing']],
  ['נמלים', []],
  ['Quantum mechanics', []],
  ['X', []],
])('who writes %s may have meant %o', (wanted, meant) => {
  expect(closeNames(wanted, TOPICS)).toEqual(meant);
});

test('no more than three are named, the closest first', () => {
  expect(closeNames('Bay', ['Say', 'Bays', 'Bay', 'Day', 'Way'])).toEqual(['Bay', 'Say', 'Bays']);
});
