/** What a zone's clock and calendar show at a moment: `2026-11-25`, 1 (Monday) to 7 (Sunday), 0 to 23. */
export interface LocalTime {
  day: string;
  weekday: number;
  hour: number;
}

const DAY = 86_400_000;

/** What the clock of a time zone (IANA) shows. */
export function localTime(at: Date, zone: string): LocalTime {
  const shown = new Date(at.getTime() + offset(at, zone));
  return { day: dayOf(shown), weekday: weekdayOf(dayOf(shown)), hour: shown.getUTCHours() };
}

/**
 * The first moment of an hour of a day in a zone. An hour that the clock leaves out, going forward, begins when it goes
 * forward; of one that it shows twice, going back, the first counts.
 */
export function momentOf(day: string, hour: number, zone: string): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const before = offset(new Date(shown - DAY), zone);
  const after = offset(new Date(shown + DAY), zone);
  const moments = [Math.max(before, after), Math.min(before, after)].map((ahead) => new Date(shown - ahead));
  return moments.find((at) => at.getTime() + offset(at, zone) === shown) ?? new Date(shown - before);
}

/** A time zone, or `otherwise` where this machine doesn't know it: a host that is older knows fewer names. */
export function knownZone(zone: string, otherwise: string): string {
  try {
    formatterOf(zone);
    return zone;
  } catch {
    return otherwise;
  }
}

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY));

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const dayOf = (shown: Date) => shown.toISOString().slice(0, 10);

/** How far a zone's clock is ahead of UTC, in milliseconds. */
function offset(at: Date, zone: string): number {
  const whole = Math.floor(at.getTime() / 1_000) * 1_000;
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - whole;
}

/** Kept, for they take long to make. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const kept = formatters.get(zone);
  if (kept) return kept;
  const numeric = 'numeric';
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  formatters.set(zone, made);
  return made;
}
