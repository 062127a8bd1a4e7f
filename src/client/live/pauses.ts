const SHORTEST = 1_000;
const LONGEST = 30_000;

/** How long to wait after so many failures in a row, in milliseconds: growing, and scattered so that not all come at once. */
export const pauseAfter = (failures: number, random = Math.random): number =>
  Math.min(SHORTEST * 2 ** failures, LONGEST) * (0.5 + random());

/** Pauses that can be cut short from outside. */
export function createPauses() {
  let end: () => void = () => undefined;
  return {
    /** Resolves after so many milliseconds, or sooner: with `cut`, or when `signal` is aborted. */
    pause: (length: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => end(), length);
        end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        if (signal.aborted) end();
        else signal.addEventListener('abort', end);
      }),
    cut: () => end(),
  };
}
