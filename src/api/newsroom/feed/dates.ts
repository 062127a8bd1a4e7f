const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Named zones that feeds use, in minutes east of Greenwich (RFC 822, 5.1, and three European ones). */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
};

const RFC_822 =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(.*)$/iu;
const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[t\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?\s*(.*)$/i;

/**
 * A feed's date as an instant: RFC 822 or RFC 3339, as loosely as they are found (a missing zone is UTC). Undefined
 * where it is neither. `Date.parse` won't do: it takes “hello 5” for a day in May 2001.
 */
export function parseFeedDate(written: string): Date | undefined {
  const text = written.trim();
  const old = RFC_822.exec(text);
  if (old) {
    const [, day, month = '', year = '', hour, minute, second, zone = ''] = old;
    return instantOf(fullYear(year), MONTHS.indexOf(month.toLowerCase()), day, [hour, minute, second], zone);
  }
  const [, year, month, day, hour, minute, second, fraction = '0', zone = ''] = RFC_3339.exec(text) ?? [];
  const at = instantOf(Number(year), Number(month) - 1, day, [hour, minute, second], zone);
  return at && new Date(at.getTime() + Number(fraction.padEnd(3, '0')));
}

function instantOf(
  year: number,
  month: number,
  dayText: string | undefined,
  time: (string | undefined)[],
  zone: string,
): Date | undefined {
  const day = Number(dayText);
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const east = minutesEast(zone);
  const date = new Date(Date.UTC(year, month, day));
  const isDay = year >= 1000 && date.getUTCMonth() === month && date.getUTCDate() === day;
  if (!isDay || hour > 24 || minute > 59 || second > 60 || east === undefined) return undefined;
  return new Date(Date.UTC(year, month, day, hour, minute - east, second));
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 50 ? 2_000 : 1_900);
}

function minutesEast(zone: string): number | undefined {
  const name = zone
    .trim()
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '');
  if (name === '') return 0;
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{2}):?(\d{2})?$/.exec(name);
  if (!offset) return ZONES[name];
  const [, sign, hours, minutes = '0'] = offset;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
