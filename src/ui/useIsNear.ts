import { useEffect, useState, type RefObject } from 'react';
import { useIsTakingOver } from './takeover.ts';

/** How far below the window a part counts as near, in windows' heights. */
const NEAR = '200%';
/** After this long a part is wanted even of whoever neither scrolls nor presses anything, in milliseconds. */
const PATIENCE = 20_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'focusin', 'click'] as const;

/**
 * Whether a part of the page that stands far below is wanted yet: it has come near, or its reader has begun to do
 * something. What few look at needn't keep a slow telephone busy while a story is opened. What is in a part that is taken
 * over late is wanted already.
 */
export function useIsNear(part: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(useIsTakingOver());
  useEffect(() => {
    if (isNear || !part.current) return undefined;
    return whenNear(part.current, () => setNear(true));
  }, [isNear, part]);
  return isNear;
}

/**
 * Calls back once, when a part of the page is wanted, which is at once where the address leads to a place in the page: it
 * may be in there. Returns the way to stop waiting.
 */
export function whenNear(part: Element, come: () => void): () => void {
  if (location.hash.length > 1) {
    come();
    return () => undefined;
  }
  const stop = () => {
    view.disconnect();
    clearTimeout(timer);
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, wake, { capture: true });
  };
  const wake = () => {
    stop();
    come();
  };
  const view = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && wake(),
    { rootMargin: `0px 0px ${NEAR} 0px` },
  );
  view.observe(part);
  const timer = setTimeout(wake, PATIENCE);
  // Ahead of all other listeners, so that what is pressed finds its part awake.
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, wake, { capture: true, passive: true });
  return stop;
}
