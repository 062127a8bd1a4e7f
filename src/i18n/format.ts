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
  /** "14:05" */
  time(at: string): string;
  number(value: number): string;
  /** "$12" where there are no cents, "$12.50" where there are. */
  price(price: Price): string;
}

/** What has been written already, by how and what: `{"day 2026-11-22T08:00:00.000Z": "22 November"}`. */
export type Written = Record<string, string>;

/**
 * A locale's formats, in the newspaper's time zone so that the server and every reader write the same. What they write
 * is noted in `written`, and taken from there: what the server wrote needs no formatter in the browser, whose own may
 * put it otherwise.
 */
export function createFormat(locale: Locale, timeZone: string, written: Written = {}): Format {
  const lang = inRegion(locale);
  const once = (how: string, what: string, write: () => string) => (written[`${how} ${what}`] ??= write());
  const dates = (how: keyof typeof DATES) => {
    const formatter = lazily(() => new Intl.DateTimeFormat(lang, { timeZone, ...DATES[how] }));
    return (at: string) => once(how, at, () => formatter().format(new Date(at)));
  };
  const numbers = lazily(() => new Intl.NumberFormat(lang));
  return {
    longDate: dates('longDate'),
    date: dates('date'),
    dateTime: dates('dateTime'),
    day: dates('day'),
    time: dates('time'),
    number: (value) => once('number', String(value), () => numbers().format(value)),
    price: ({ amount, currency }) =>
      once('price', `${amount} ${currency}`, () =>
        new Intl.NumberFormat(lang, { style: 'currency', currency, ...PRICE }).format(amount / 100),
      ),
  };
}

const DATES = {
  longDate: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const PRICE = { currencyDisplay: 'narrowSymbol', trailingZeroDisplay: 'stripIfInteger' } as const;

/** The variety of a locale that is written: English as in Britain. */
const inRegion = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** Makes a thing when it is first asked for: formatters take milliseconds to make, and few pages use all of them. */
function lazily<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}

/** A text of data set into a sentence of another direction, kept from disturbing it (Unicode isolates). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A document's title: the page's and the newspaper's, `paper`; the front page's is the name alone. */
export function documentTitle(title: string, paper: string): string {
  // Titles are shown one at a time, where isolates would only be stray characters.
  const own = title.replace(/[\u2066-\u2069]/g, '');
  return own === paper || own === '' ? paper : `${own} – ${paper}`;
}

/** A document's title with the count of what is unread before it: `(2) Front page`; without one where there is nothing. */
export const withCount = (title: string, count: number): string =>
  `${count > 0 ? `(${count}) ` : ''}${title.replace(/^\(\d+\) /, '')}`;

/**
 * CLDR's plural rules for whole numbers. Written out, and tested against `Intl.PluralRules`: the first `Intl` object of
 * a page takes a slow telephone 70 ms to make, and nearly every page counts something.
 */
const PLURAL_RULES: Record<Locale, (count: number) => 'one' | 'two' | 'other'> = {
  en: (count) => (count === 1 ? 'one' : 'other'),
  he: (count) => (count === 1 ? 'one' : count === 2 ? 'two' : 'other'),
};

/** Picks the wording for a whole number by the locale's plural rules. */
export function plural(
  locale: Locale,
  count: number,
  forms: { one: string; two?: string; other: string },
): string {
  const rule = PLURAL_RULES[locale](count);
  return rule === 'two' ? (forms.two ?? forms.other) : forms[rule];
}

/** How a locale joins the last of several items to those before it. */
const AND: Record<Locale, (last: string) => string> = {
  en: (last) => ` and ${last}`,
  // A letter written onto the next word, and with a maqaf onto a foreign one; an isolate hides which it is.
  he: (last) => ` ו${/^\u2068?\p{Script=Hebrew}/u.test(last) ? '' : '־'}${last}`,
};

/** Joins as a sentence does: "A, B and C". */
export function joinList(locale: Locale, items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return items.slice(0, -1).join(', ') + AND[locale](last);
}

/** The day a month after `at`, or that month's last where it has no such day; RFC 3339. */
export function inAMonth(at: string): string {
  const then = new Date(at);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() + 1);
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.toISOString();
}
