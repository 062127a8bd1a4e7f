import { useEffect, useState, type RefObject } from 'react';

/** How far above and below the window a part still counts as near, in windows' heights. */
const NEAR = '100%';

/** Whether a part of the page is in view or near it now: for what is only worth doing while it is. */
export function useStaysNear(part: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!part.current) return undefined;
    const view = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: `${NEAR} 0px`,
    });
    view.observe(part.current);
    return () => view.disconnect();
  }, [part]);
  return isNear;
}
