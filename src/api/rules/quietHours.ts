import { addDays, localTime, momentOf } from './zonedTime.ts';

/** From which hour to which on the reader's clock; over midnight where `from` is the later. The same twice is no time at all. */
export interface QuietHours {
  from: number;
  to: number;
}

/** When an alert of `now` may ring: at once, or when the reader's quiet hours end. */
export function ringsAt(now: Date, quiet: QuietHours | null, zone: string): Date {
  if (quiet === null) return now;
  const { from, to } = quiet;
  const { day, hour } = localTime(now, zone);
  const isQuiet = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  if (!isQuiet) return now;
  return momentOf(hour < to ? day : addDays(day, 1), to, zone);
}
