interface Window {
  /** Durations of interactions in milliseconds, as the page has noted them. */
  benchInteractions: number[];
  /** Presses of the bell that is watched, once all of each has been seen. */
  benchPresses: BellPress[];
  /** When the bell that is watched changed, in milliseconds since 1970. */
  benchChanges: number[];
}

/** Moments in milliseconds since 1970. */
interface BellPress {
  at: number;
  /** The animation frame after the press, from 1, in which it has changed. */
  frames: number;
  /** When the server's answer had come. */
  confirmed: number;
}

interface PerformanceObserverInit {
  /** Event Timing: the shortest that is reported, in milliseconds. */
  durationThreshold?: number;
}
