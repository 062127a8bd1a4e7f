import type { Price } from '../contract/publication.ts';
import type { Locale } from './locale.ts';

/** Dates, times, numbers and prices as a locale writes them; all moments are RFC 3339 strings. */
export interface Format {
  /** "Sunday, 22 November 2026" */
  longDate(at: string): string;
  /** "22 November 2026" */
  date(at: string): string;
  /** "22 November 2026 at 14:05" */
  dateTime(at: string): string;
  /** "22 November" */
  day(at: string): string;
  number(value: number): string;
  /** "$12" where there are no cents, "$12.50" where there are. */
  price(price: Price): string;
}

/** A locale's formats, in the newspaper's time zone so that the server and every reader write the same. */
export function createFormat(locale: Locale, timeZone: string): Format {
  const lang = locale === 'en' ? 'en-GB' : locale;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(lang, { timeZone, ...options });
    return (at: string) => formatter.format(new Date(at));
  };
  const numbers = new Intl.NumberFormat(lang);
  return {
    longDate: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    dateTime: dates({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    day: dates({ day: 'numeric', month: 'long' }),
    number: (value) => numbers.format(value),
    price: ({ amount, currency }) =>
      new Intl.NumberFormat(lang, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        trailingZeroDisplay: 'stripIfInteger',
      }).format(amount / 100),
  };
}

/** A text of data set into a sentence of another direction, kept from disturbing it (Unicode isolates). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A document's title: the page's and the newspaper's, `paper`; the front page's is the name alone. */
export function documentTitle(title: string, paper: string): string {
  // Titles are shown one at a time, where isolates would only be stray characters.
  const own = title.replace(/[\u2066-\u2069]/g, '');
  return own === paper || own === '' ? paper : `${own} – ${paper}`;
}

/** Picks the wording for a number by the locale's plural rules. */
export function plural(
  locale: Locale,
  count: number,
  forms: { one: string; two?: string; other: string },
): string {
  const rule = new Intl.PluralRules(locale).select(count);
  if (rule === 'one') return forms.one;
  return rule === 'two' && forms.two !== undefined ? forms.two : forms.other;
}

/** Joins as a sentence does: "A, B and C". */
export function joinList(locale: Locale, items: readonly string[]): string {
  const parts = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, {
    type: 'conjunction',
  }).formatToParts(items);
  if (locale !== 'he') return parts.map(({ value }) => value).join('');
  // Its "and" is a letter written onto the next word, and with a maqaf onto a foreign one; an isolate hides which it is.
  return parts
    .map(({ type, value }, at) => {
      if (type !== 'literal' || !value.endsWith('-')) return value;
      const isHebrew = /^\u2068?\p{Script=Hebrew}/u.test(parts[at + 1]?.value ?? '');
      return value.slice(0, -1) + (isHebrew ? '' : '־');
    })
    .join('');
}

/** The day a month after `at`, or that month's last where it has no such day; RFC 3339. */
export function inAMonth(at: string): string {
  const then = new Date(at);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() + 1);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.toISOString();
}
