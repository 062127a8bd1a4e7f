import { addDays, localTime, momentOf, weekdayOf } from './zonedTime.ts';

export type DigestKind = 'daily' | 'weekly';

/** When a reader's digests come: at an hour of their zone, weekly ones on a day of it (1 is Monday). */
export interface DigestTime {
  zone: string;
  digestHour: number;
  digestDay: number;
}

/** The newest digest whose time has come at `now`: its day in the reader's zone, and its moment. */
export function newestDigest(
  kind: DigestKind,
  { zone, digestHour, digestDay }: DigestTime,
  now: Date,
): { day: string; at: Date } {
  for (let { day } = localTime(now, zone); ; day = addDays(day, -1)) {
    const at = momentOf(day, digestHour, zone);
    if (at <= now && (kind === 'daily' || weekdayOf(day) === digestDay)) return { day, at };
  }
}
