/** So many within so long, in milliseconds. */
export interface Pace {
  most: number;
  within: number;
}

/** How long who did something at these times (the newest first) must wait to do it again, in whole seconds; 0 is not at all. */
export function secondsToWait(done: readonly Date[], { most, within }: Pace, now: Date): number {
  const oldestThatCounts = done[most - 1];
  if (!oldestThatCounts) return 0;
  return Math.max(0, Math.ceil((oldestThatCounts.getTime() + within - now.getTime()) / 1000));
}
