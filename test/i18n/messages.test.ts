import { expect, test } from 'vitest';
import { commentFormTexts } from '../../src/i18n/commentFormTexts.ts';
import { commentTexts } from '../../src/i18n/commentTexts.ts';
import { en } from '../../src/i18n/en.ts';
import { he } from '../../src/i18n/he.ts';
import { locales } from '../../src/i18n/locale.ts';
import { loadCatalogue } from '../../src/i18n/load.ts';
import { fieldSentence, sentenceFor } from '../../src/i18n/problems.ts';

/** Every message that is a plain sentence, by its path. */
function sentencesOf(messages: object, before = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${before}${key}`, value] as [string, string]];
    return value !== null && typeof value === 'object' ? sentencesOf(value, `${before}${key}.`) : [];
  });
}

test('each language has its own catalogue', async () => {
  const loaded = await Promise.all(locales.map(loadCatalogue));
  expect(loaded).toEqual([en, he]);
});

test('nothing is left in English in the Hebrew catalogue', () => {
  const english = new Map(sentencesOf(en));
  const untranslated = sentencesOf(he).filter(([path, words]) => words !== '' && words === english.get(path));
  expect(untranslated).toEqual([]);
});

test('a guest, two readers and many are counted in words', () => {
  expect([1, 2, 12].map(en.alertsUnread)).toEqual([
    'Alerts, 1 unread',
    'Alerts, 2 unread',
    'Alerts, 12 unread',
  ]);
  expect([1, 2, 12].map(commentTexts('he').commentCount)).toEqual(['תגובה אחת', 'שתי תגובות', '12 תגובות']);
});

test('a name keeps its own direction within a sentence', () => {
  expect(he.nowFollowing('Harbour')).toContain('\u2068Harbour\u2069');
  expect(commentFormTexts('en').replyTo('עדה')).toBe('Reply to \u2068עדה\u2069');
});

test.each([
  [{ name: 'UnreachableError' }, en.problems.unreachable],
  [{ name: 'ProblemError', code: 'processorAway' }, en.problems.processorAway],
  [{ name: 'ProblemError', code: 'tooManyRequests', retryAfter: 30 }, 'Wait 30 seconds, then try again.'],
  [{ name: 'ProblemError', code: 'tooManyRequests', retryAfter: null }, 'Wait 60 seconds, then try again.'],
  [{ name: 'ProblemError', code: 'tooManyRequests', retryAfter: 601 }, 'Wait 11 minutes, then try again.'],
  [{ name: 'ProblemError', code: 'of a newer version' }, en.problems.other],
  [{ name: 'Error' }, en.problems.other],
])('%o is said as a sentence', (failure, sentence) => {
  expect(sentenceFor(failure, en)).toBe(sentence);
});

test('a bad field is named by its own sentence, and a good one by none', () => {
  const fields = [
    { pointer: '/text', code: 'tooLong' },
    { pointer: '/name', code: 'of a newer version' },
  ];
  expect(fieldSentence(fields, '/text', en)).toBe(en.fields.tooLong);
  expect(fieldSentence(fields, '/name', en)).toBe(en.fields.other);
  expect(fieldSentence(fields, '/email', en)).toBeNull();
});
