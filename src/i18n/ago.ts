import { plural } from './format.ts';
import type { I18n } from './I18n.tsx';
import type { Locale } from './locale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When something was said: "5 minutes ago", and after a week the day and hour. `at` is RFC 3339, `now` in milliseconds. */
export function ago(at: string, now: number, { locale, format }: Pick<I18n, 'locale' | 'format'>): string {
  const texts = agoTexts[locale];
  const passed = now - Date.parse(at);
  if (passed >= 7 * DAY) return format.dateTime(at);
  if (passed >= DAY) return texts.days(Math.floor(passed / DAY));
  if (passed >= HOUR) return texts.hours(Math.floor(passed / HOUR));
  // A clock that is behind makes what was just said lie ahead.
  return passed >= MINUTE ? texts.minutes(Math.floor(passed / MINUTE)) : texts.justNow;
}

interface AgoTexts {
  justNow: string;
  minutes(n: number): string;
  hours(n: number): string;
  days(n: number): string;
}

const agoTexts: Record<Locale, AgoTexts> = {
  en: {
    justNow: 'just now',
    minutes: (n) => plural('en', n, { one: '1 minute ago', other: `${n} minutes ago` }),
    hours: (n) => plural('en', n, { one: '1 hour ago', other: `${n} hours ago` }),
    days: (n) => plural('en', n, { one: '1 day ago', other: `${n} days ago` }),
  },
  he: {
    justNow: 'ממש עכשיו',
    minutes: (n) => plural('he', n, { one: 'לפני דקה', two: 'לפני שתי דקות', other: `לפני ${n} דקות` }),
    hours: (n) => plural('he', n, { one: 'לפני שעה', two: 'לפני שעתיים', other: `לפני ${n} שעות` }),
    days: (n) => plural('he', n, { one: 'לפני יום', two: 'לפני יומיים', other: `לפני ${n} ימים` }),
  },
};
