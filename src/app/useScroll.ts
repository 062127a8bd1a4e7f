import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { FIRST_PLACE } from './firstPlace.ts';
import { useIsInPlace } from '../ui/inPlace.ts';
import { isRevisit } from './isRevisit.ts';

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
      keepPlaces({ ...readPlaces(), ...places.current, [leftAt(location.pathname)]: grows ? scrollY : 0 });
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
      return left > 0 ? scrollWhenLongEnough(left) : undefined;
    }
    if (type === 'POP') return scrollWhenLongEnough(places.current[key] ?? placeBefore(key));
    if (!hash && !isInPlace) scrollTo(0, 0);
    return undefined;
  }, [key, hash, type, isInPlace]);
}

function scrollWhenLongEnough(to: number): () => void {
  const isReached = () => {
    scrollTo(0, to);
    return Math.abs(scrollY - to) < 2;
  };
  if (isReached()) return () => undefined;
  const growth = new ResizeObserver(() => isReached() && stop());
  const timer = setTimeout(() => stop(), PATIENCE);
  const stop = () => {
    clearTimeout(timer);
    growth.disconnect();
  };
  growth.observe(document.body);
  return stop;
}

/** Where one was in a former document, whose first place isn't this one's. */
const placeBefore = (key: string): number => (key === FIRST_PLACE ? 0 : (readPlaces()[key] ?? 0));

function readPlaces(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '{}') as Record<string, number>;
  } catch {
    // Storage may be blocked; places are then remembered for as long as the document lives.
    return {};
  }
}

function keepPlaces(places: Record<string, number>): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(places));
  } catch {
    // As above.
  }
}
