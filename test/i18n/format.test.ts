import { expect, test } from 'vitest';
import { createFormat, inAMonth, isolate, joinList, plural, withCount } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locale.ts';

const english = createFormat('en', 'Europe/Lisbon');
const hebrew = createFormat('he', 'Europe/Lisbon');

test('a moment is written in the newspaper’s zone and the interface’s language', () => {
  const lateInSummer = '2026-06-30T23:30:00.000Z';
  expect(english.longDate(lateInSummer)).toMatch(/^Wednesday,? 1 July 2026$/);
  expect(english.date(lateInSummer)).toBe('1 July 2026');
  expect(english.day(lateInSummer)).toBe('1 July');
  expect(english.dateTime(lateInSummer)).toMatch(/^1 July 2026(,| at) 00:30$/);
  expect(english.time(lateInSummer)).toBe('00:30');
  expect(hebrew.longDate(lateInSummer)).toBe('יום רביעי, 1 ביולי 2026');
});

test.each([
  [100, 'USD', '$1'],
  [1250, 'USD', '$12.50'],
  [1205, 'EUR', '€12.05'],
])('%i of %s is %s: cents are written where there are any', (amount, currency, written) => {
  expect(english.price({ amount, currency })).toBe(written);
});

test('what the server has written is written the same in the browser, whatever that would write itself', () => {
  const written = {};
  const at = '2026-11-22T08:00:00.000Z';
  const server = createFormat('en', 'Europe/Lisbon', written);
  const [day, price] = [server.day(at), server.price({ amount: 100, currency: 'USD' })];
  const browser = createFormat('he', 'Asia/Tokyo', JSON.parse(JSON.stringify(written)));
  expect([browser.day(at), browser.price({ amount: 100, currency: 'USD' })]).toEqual([day, price]);
  expect(browser.date(at)).toBe('22 בנובמבר 2026');
});

test('large numbers are grouped', () => {
  expect(english.number(12345)).toBe('12,345');
});

test.each(locales)('whole numbers are counted in %s as Intl counts them', (locale) => {
  const rules = new Intl.PluralRules(locale);
  const forms = { one: 'one', two: 'two', other: 'other' };
  for (const count of [...Array(1_200).keys(), 10_001, 1_000_000, 2_000_002])
    expect(plural(locale, count, forms), String(count)).toBe(rules.select(count));
});

test('a language with a dual that a sentence has no words for takes the usual ones', () => {
  expect(plural('he', 2, { one: 'one', other: 'other' })).toBe('other');
});

test('names are joined as a sentence joins them', () => {
  expect(joinList('en', ['Ada'])).toBe('Ada');
  expect(joinList('en', ['Ada', 'Ben', 'Cem'])).toBe('Ada, Ben and Cem');
  expect(joinList('he', ['עדה', 'בן'])).toBe('עדה ובן');
  expect(joinList('he', ['עדה', 'בן', 'גד'])).toBe('עדה, בן וגד');
  expect(joinList('en', [])).toBe('');
});

test('the Hebrew "and" stands right before a Hebrew name, and with a maqaf before any other', () => {
  const joined = (...names: string[]) => joinList('he', names.map(isolate)).replace(/[\u2068\u2069]/g, '');
  expect(joined('עדה', 'בן')).toBe('עדה ובן');
  expect(joined('עדה', 'Labour')).toBe('עדה ו־Labour');
});

test('a name of another direction is set apart from its sentence', () => {
  expect(isolate('Ada')).toBe('\u2068Ada\u2069');
});

test.each([
  ['2026-01-15T08:00:00.000Z', '2026-02-15T08:00:00.000Z'],
  ['2026-01-31T08:00:00.000Z', '2026-02-28T08:00:00.000Z'],
  ['2028-01-31T08:00:00.000Z', '2028-02-29T08:00:00.000Z'],
  ['2026-12-31T08:00:00.000Z', '2027-01-31T08:00:00.000Z'],
])('a month after %s is %s', (at, later) => {
  expect(inAMonth(at)).toBe(later);
});

test('a title has the count of what is unread before it, once, and none where there is nothing', () => {
  expect(withCount('Harbour', 2)).toBe('(2) Harbour');
  expect(withCount('(2) Harbour', 3)).toBe('(3) Harbour');
  expect(withCount('(3) Harbour', 0)).toBe('Harbour');
});
