const MINUTE = 60_000;
/** No feed is left unasked for longer. */
const DAY = 24 * 60 * MINUTE;

/** What a server said with its answer, as the headers are written. */
export interface Said {
  retryAfter?: string | undefined;
  cacheControl?: string | undefined;
}

/**
 * How long to wait before a feed is asked again, in milliseconds. `every` is what the paper wants; the server may ask
 * for longer, up to a day, by `Retry-After` or by how long its answer stays fresh. With each failure in a row the wait
 * doubles.
 */
export function pauseAfter(every: number, failures: number, said: Said, now: Date): number {
  const own = every * 2 ** Math.min(failures, 20);
  return Math.min(
    Math.max(own, retryPause(said.retryAfter, now), freshness(said.cacheControl)),
    Math.max(DAY, every),
  );
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); 0 where it is neither. */
function retryPause(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return 0;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1_000;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : until - now.getTime();
}

/** `max-age` (RFC 9111, 5.2.2.1); 0 where there is none, or the answer must not be kept. */
function freshness(cacheControl: string | undefined): number {
  if (cacheControl === undefined || /\bno-(?:cache|store)\b/i.test(cacheControl)) return 0;
  const [, seconds] = /\bmax-age\s*=\s*"?(\d+)/i.exec(cacheControl) ?? [];
  return Number(seconds ?? 0) * 1_000;
}
