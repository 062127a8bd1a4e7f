interface Window {
  /** Durations of interactions in milliseconds, as the page has noted them. */
  benchInteractions: number[];
}

interface PerformanceObserverInit {
  /** Event Timing: the shortest that is reported, in milliseconds. */
  durationThreshold?: number;
}
