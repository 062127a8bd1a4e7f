import * as v from 'valibot';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

// Patterns of Unicode's own classes stand in functions: the first that a page makes costs a slow telephone 30 ms.

/** Something to see: neither space nor format character, nor a letter without a look (the Hangul fillers, blank Braille). */
const isVisible = (value: string) => /[^\s\p{Cf}\p{Cc}\p{Zs}\p{DI}\u2800]/u.test(value);
/** More marks on one letter than any writing has: they would run over the lines above and below. */
const hasPileOfMarks = (value: string) => /[\p{M}\p{Cf}]{17}/u.test(value);

/** Text that can be kept and shown: no control characters, whole surrogate pairs; not empty. `most` counts UTF-16 units. */
export const clean = (most: number, least = 1) =>
  v.pipe(
    v.string(),
    v.minLength(least, 'empty'),
    v.maxLength(most, 'tooLong'),
    v.check((value) => value.isWellFormed(), 'malformedText'),
    v.check((value) => !CONTROL.test(value), 'controlCharacter'),
  );

/**
 * Text with something to see in it, no control characters, no piles of marks, whole surrogate pairs, in NFC. `most`
 * counts UTF-16 units.
 */
export const text = (most: number) =>
  v.pipe(
    clean(most, 0),
    v.check(isVisible, 'empty'),
    v.check((value) => !hasPileOfMarks(value), 'tooManyMarks'),
    v.transform((value) => value.normalize('NFC')),
  );

/** What somebody may add or leave empty: as `text`, without the need to have something to see in it, trimmed. */
export const note = (most: number) =>
  v.pipe(
    clean(most, 0),
    v.check((value) => !hasPileOfMarks(value), 'tooManyMarks'),
    v.transform((value) => value.normalize('NFC').trim()),
  );

/** One line of text: as `text`, without line breaks, trimmed. */
export const line = (most: number) =>
  v.pipe(
    text(most),
    v.check((value) => !/[\r\n\u2028\u2029]/.test(value), 'lineBreak'),
    v.trim(),
  );

/** What stands in an address for a story or topic: letters and digits of any script, joined by hyphens. */
export const slug = v.pipe(
  v.string(),
  v.maxLength(120, 'tooLong'),
  v.check(
    (value) => /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(value) && value === value.toLowerCase(),
    'notASlug',
  ),
);

/** A language tag, BCP 47: `en`, `he`, `ar-EG`. */
export const lang = v.pipe(v.string(), v.maxLength(35, 'tooLong'), v.check(isLanguageTag, 'notALanguage'));

function isLanguageTag(value: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** A moment, RFC 3339: `2026-11-23T15:24:05.000Z`; from the year 1 on, for the database has no year 0. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp('notATime'),
  v.check((value) => new Date(value).getUTCFullYear() >= 1, 'notATime'),
  v.check((value) => isDay(value.slice(0, 10)), 'notATime'),
);

/** Whether the calendar has a day: the language takes a 31st of February for one in March. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** An address a reader may be sent to: http, https, or a path of this site. */
export const href = v.pipe(v.string(), v.maxLength(2048, 'tooLong'), v.check(isSafeHref, 'notAnAddress'));

/** Whether a link leads to a web page: `http:`, `https:`, or a path of this site that is not `//host`. */
export function isSafeHref(value: string): boolean {
  if (/^\/(?![\\/])/.test(value)) return true;
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
