/** The calendar month of a moment in a time zone: `2026-11`. */
export function monthOf(at: Date, timeZone: string): string {
  const { year, month } = wallClock(at, timeZone);
  return `${year}-${String(month).padStart(2, '0')}`;
}

const DAY = 86_400_000;

/**
 * When the next calendar month begins in a time zone: the meter starts anew then. Where summer time begins or ends
 * with the month, its first midnight may come twice, or not at all: it is the first moment that has the new date.
 */
export function nextMonthStart(at: Date, timeZone: string): Date {
  const { year, month } = wallClock(at, timeZone);
  const midnight = Date.UTC(year, month, 1);
  const [earlier = midnight, later = midnight] = [midnight - DAY, midnight + DAY]
    .map((near) => midnight - offset(new Date(near), timeZone))
    .sort((a, b) => a - b);
  const isStillBefore = monthOf(new Date(earlier), timeZone) === monthOf(at, timeZone);
  return new Date(isStillBefore ? later : earlier);
}

/** How far a zone's wall clock is ahead of UTC, in milliseconds. */
function offset(at: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

function wallClock(at: Date, timeZone: string) {
  const parts = clockOf(timeZone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A zone's formatter, made once: making one takes longer than all that it is used for here. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(timeZone, clock);
  return clock;
}
