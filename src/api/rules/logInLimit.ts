/** How many log-ins may fail for one address within `WINDOW`. */
export const MOST_FAILURES = 10;
/** In milliseconds. */
export const WINDOW = 15 * 60_000;
/** A log-in that has been under way for longer than this is one whose host died, and counts as failed. In milliseconds. */
const LONGEST = 30_000;

/** A log-in for an address: one that failed, or one that is under way. */
export interface LogInTry {
  at: Date;
  hasFailed: boolean;
}

/**
 * Whether an address may be tried now; `busy` where that depends on what becomes of those under way; else in how many
 * whole seconds. A try ahead of `now` was by a faster clock, and counts as now. Tries are given in any order.
 */
export function mayTry(tries: readonly LogInTry[], now: Date): 'now' | 'busy' | { inSeconds: number } {
  const at = now.getTime();
  const recent = tries
    .map((one) => ({ at: Math.min(one.at.getTime(), at), hasFailed: one.hasFailed }))
    .filter((one) => one.at > at - WINDOW);
  const failures = recent
    .filter((one) => one.hasFailed || one.at < at - LONGEST)
    .map((one) => one.at)
    .toSorted((a, b) => b - a);
  const tenth = failures[MOST_FAILURES - 1];
  if (tenth !== undefined) return { inSeconds: Math.ceil((tenth + WINDOW - at) / 1_000) };
  return recent.length < MOST_FAILURES ? 'now' : 'busy';
}
