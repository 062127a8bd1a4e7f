import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { FIRST_PLACE } from './firstPlace.ts';
import { useIsInPlace } from '../ui/inPlace.ts';
import { isRevisit } from './isRevisit.ts';
import { leavingBy, leftHere, linkLeft, topOf, type Left } from './leaving.ts';

const STORE = 'lede-scroll';
const leftAt = (path: string) => `left ${path}`;
/** How long a page that is still growing is waited for, in milliseconds. */
const PATIENCE = 2_000;

/** A new page begins at its top; going back returns to where one was, as soon as the page is long enough. */
export function useScroll(): void {
  const { key, hash } = useLocation();
  const type = useNavigationType();
  const isInPlace = useIsInPlace(type);
  const places = useRef<Record<string, number>>({});
  const isFirst = useRef(true);

  useEffect(() => {
    const leave = () => {
      // Coming back to a page that is there from the first is the browser's own to restore; one that grows once its
      // reader is known would be restored to another place of it.
      const grows = document.querySelector('[data-grows=true]') !== null;
      history.scrollRestoration = grows ? 'manual' : 'auto';
      // Of a list, where its first row in view stood: rows above may be a line longer or shorter the next time.
      const rows = [...document.querySelectorAll<HTMLAnchorElement>('ul[data-grows=true] a')];
      const row = rows.find((link) => topOf(link) >= 0);
      const left = row ? leavingBy(row) : grows ? scrollY : 0;
      keepPlaces({ ...readPlaces(), ...places.current, [leftAt(location.pathname)]: left });
    };
    const arrive = () => {
      history.scrollRestoration = 'manual';
    };
    arrive();
    addEventListener('pagehide', leave);
    addEventListener('pageshow', arrive);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', arrive);
    };
  }, []);

  // In the layout phase, ahead of the scrolling below: the leap to a new page's top is no place on the old one.
  useLayoutEffect(() => {
    const note = () => {
      places.current[key] = scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [key]);

  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      const left = isRevisit() ? (readPlaces()[leftAt(location.pathname)] ?? 0) : 0;
      if (typeof left === 'object') return scrollBack(left.top, left);
      return left > 0 ? scrollBack(left) : undefined;
    }
    if (type === 'POP') return scrollBack(places.current[key] ?? placeBefore(key) ?? leftHere()?.top ?? 0);
    if (!hash && !isInPlace) scrollTo(0, 0);
    return undefined;
  }, [key, hash, type, isInPlace]);
}

/** Scrolls to where a page was left, as soon as it is long enough: to the link that it was left by, else as far down. */
function scrollBack(to: number, left = leftHere()): () => void {
  const isReached = () => {
    const link = left?.top === to && linkLeft(left);
    const place = link ? scrollY + topOf(link) - left.at : to;
    scrollTo(0, place);
    // The rest of a story would push it down again.
    return Math.abs(scrollY - place) < 2 && !document.querySelector('[data-coming]');
  };
  if (isReached()) return () => undefined;
  const growth = new ResizeObserver(() => isReached() && stop());
  // A list that is being read again, and the rest of a story, are waited for, unless their reader has begun to go elsewhere.
  const timer = setInterval(
    () => document.querySelector('[data-returning], [data-coming]') ?? stop(),
    PATIENCE,
  );
  const over = new AbortController();
  const stop = () => {
    clearInterval(timer);
    growth.disconnect();
    over.abort();
  };
  for (const sign of ['wheel', 'touchmove', 'keydown'])
    addEventListener(sign, stop, { signal: over.signal, passive: true });
  growth.observe(document.body);
  return stop;
}

/** Where one was in a former document, whose first place isn't this one's. */
const placeBefore = (key: string) =>
  key === FIRST_PLACE ? undefined : (readPlaces()[key] as number | undefined);

function readPlaces(): Record<string, number | Left> {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '{}') as Record<string, number | Left>;
  } catch {
    // Storage may be blocked; places are then remembered for as long as the document lives.
    return {};
  }
}

function keepPlaces(places: Record<string, number | Left>): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(places));
  } catch {
    // As above.
  }
}
