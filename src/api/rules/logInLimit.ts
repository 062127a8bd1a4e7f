/** How many log-ins may fail for one address within `WINDOW`. */
export const MOST_FAILURES = 10;
/** In milliseconds. */
export const WINDOW = 15 * 60_000;

/**
 * How long an address has to wait for its next log-in, in whole seconds; null where it may be tried now. `failures` are
 * the times of those that failed, in any order; one ahead of `now` was by a faster clock, and counts as now.
 */
export function logInWait(failures: readonly Date[], now: Date): number | null {
  const recent = failures
    .map((at) => Math.min(at.getTime(), now.getTime()))
    .filter((at) => at > now.getTime() - WINDOW)
    .toSorted((a, b) => b - a);
  const tenth = recent[MOST_FAILURES - 1];
  return tenth === undefined ? null : Math.ceil((tenth + WINDOW - now.getTime()) / 1_000);
}
