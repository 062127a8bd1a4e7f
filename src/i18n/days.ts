const DAY = 86_400_000;

/** Tells the calendar day of a moment in a time zone: `2026-11-23`. Moments are RFC 3339, zones IANA. */
export function createDayOf(timeZone: string): (at: string) => string {
  // Swedish dates are those of ISO 8601.
  const days = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => days.format(new Date(at));
}

/** The day before one: `2026-02-28` for `2026-03-01`. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

/** What came on one calendar day, `2026-11-23`. */
export interface OfDay<Item> {
  day: string;
  items: Item[];
}

/** Items in the order they are in, under their days. */
export function byDay<Item extends { at: string }>(
  items: readonly Item[],
  dayOf: (at: string) => string,
): OfDay<Item>[] {
  const days: OfDay<Item>[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
