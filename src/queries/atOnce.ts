import { defaultScheduler, notifyManager } from '@tanstack/react-query';

let isAtOnce = false;

notifyManager.setScheduler((tell) => (isAtOnce ? queueMicrotask : defaultScheduler)(tell));

/**
 * Changes what the cache holds so that the page shows it in the very next frame. The library tells of a change by a
 * timer, and after a press browsers paint before they look at timers.
 */
export function atOnce(change: () => void): void {
  isAtOnce = true;
  try {
    change();
  } finally {
    isAtOnce = false;
  }
}
