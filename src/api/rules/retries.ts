const MINUTE = 60_000;

/** How long is waited after each failure, in milliseconds; after as many, and one more, it is given up. */
const PAUSES = [1, 5, 30, 120, 480].map((minutes) => minutes * MINUTE);

/** When what has failed so many times, just now again, is tried next; null where it is given up. */
export function retryAt(failures: number, now: Date): Date | null {
  const pause = PAUSES[failures - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
