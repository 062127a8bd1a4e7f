import type { I18n } from './I18n.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When something was said: "5 minutes ago", and after a week the day and hour. `at` is RFC 3339, `now` in milliseconds. */
export function ago(at: string, now: number, { t, format }: Pick<I18n, 't' | 'format'>): string {
  const passed = now - Date.parse(at);
  if (passed >= 7 * DAY) return format.dateTime(at);
  if (passed >= DAY) return t.ago.days(Math.floor(passed / DAY));
  if (passed >= HOUR) return t.ago.hours(Math.floor(passed / HOUR));
  // A clock that is behind makes what was just said lie ahead.
  return passed >= MINUTE ? t.ago.minutes(Math.floor(passed / MINUTE)) : t.justNow;
}
