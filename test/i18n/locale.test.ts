import { expect, test } from 'vitest';
import {
  basenameOf,
  directionOf,
  inLocale,
  isSameLanguage,
  localeOf,
  locales,
} from '../../src/i18n/locale.ts';

test.each([
  ['en', '/', '/'],
  ['en', '/topics/harbour', '/topics/harbour'],
  ['he', '/', '/he'],
  ['he', '/topics/harbour', '/he/topics/harbour'],
] as const)(
  'in %s the page %s stands at %s, and is found to be in that language',
  (locale, path, address) => {
    expect(inLocale(locale, path)).toBe(address);
    expect(localeOf(address)).toBe(locale);
    expect(address.startsWith(basenameOf(locale))).toBe(true);
  },
);

test.each(['/hello', '/help/he', '/article/he', '/'])('%s is no Hebrew address', (path) => {
  expect(localeOf(path)).toBe('en');
});

test.each([
  ['he', 'rtl'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['en', 'ltr'],
  ['hr', 'ltr'],
  ['art', 'ltr'],
])('%s is written %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});

test('every language is one that the browser knows how to count in', () => {
  expect(Intl.PluralRules.supportedLocalesOf([...locales])).toEqual([...locales]);
});

test('a language is the same wherever it is spoken', () => {
  expect([
    isSameLanguage('en', 'en-GB'),
    isSameLanguage('ar-EG', 'ar-LB'),
    isSameLanguage('en', 'he'),
  ]).toEqual([true, true, false]);
});
