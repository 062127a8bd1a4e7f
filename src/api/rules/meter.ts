/** The calendar month of a moment in a time zone: `2026-11`. */
export function monthOf(at: Date, timeZone: string): string {
  const { year, month } = wallClock(at, timeZone);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** When the next calendar month begins in a time zone: the meter starts anew then. */
export function nextMonthStart(at: Date, timeZone: string): Date {
  const { year, month } = wallClock(at, timeZone);
  const midnight = Date.UTC(year, month, 1);
  // The zone's offset at the answer isn't known before the answer is: a second look settles it.
  const guess = midnight - offset(new Date(midnight), timeZone);
  return new Date(midnight - offset(new Date(guess), timeZone));
}

/** How far a zone's wall clock is ahead of UTC, in milliseconds. */
function offset(at: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

function wallClock(at: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
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
