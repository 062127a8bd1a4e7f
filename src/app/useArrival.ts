import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { withCount } from '../i18n/format.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { pictureIn } from '../paths.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { useIsInPlace } from '../ui/inPlace.ts';
import { isRevisit } from './isRevisit.ts';
import { leftHere, linkLeft } from './leaving.ts';

/** How long a place that an address names is waited for, in milliseconds. */
const PATIENCE = 60_000;

/**
 * After a navigation, puts focus where the reader has arrived: at the place the address names, else at the page's
 * heading, and says the page's title. Going back, focus returns to the link that was followed, and scroll is left to
 * the router.
 */
export function useArrival(): void {
  const { t } = useI18n();
  const { pathname, hash, key } = useLocation();
  const type = useNavigationType();
  const isInPlace = useIsInPlace(type);
  const announce = useAnnounce();
  const former = useRef<{ pathname: string; hash: string } | null>(null);

  useEffect(() => {
    const before = former.current;
    const isArrival = before !== null;
    former.current = { pathname, hash };
    const left = type === 'POP' && (isArrival || isRevisit()) ? leftHere() : undefined;
    if (isInPlace || (!isArrival && !hash && !left)) return undefined;
    // A picture stands over the page, which is as it was once that is closed.
    if (before?.pathname === pathname && (pictureIn(hash) ?? pictureIn(before.hash))) return undefined;
    const id = idIn(hash);
    // A page that is still on its way has a heading of its own, for those who look before it is there.
    const find = () =>
      (left && linkLeft(left)) ??
      (id
        ? (document.getElementById(id) ?? document.querySelector<HTMLElement>(FAILED))
        : document.querySelector<HTMLElement>(HEADING));
    return whenThere(find, (place) => {
      place.focus({ preventScroll: true });
      if (id && (isArrival ? type !== 'POP' : !isRevisit())) place.scrollIntoView();
      // Elsewhere on the same page nothing was loaded.
      if (!isArrival || (id && before.pathname === pathname)) return;
      announce(t.pageLoaded(withCount(document.title, 0)));
      void import('../styles/fonts.ts').then(({ loadFonts }) => loadFonts({ isNewPage: true }));
    });
    // The key stands for the navigation itself: the same address twice is two arrivals.
  }, [pathname, hash, key, type, isInPlace, announce, t]);
}

/** The heading, unless the page or what its reader had of a list is still on its way. */
const HEADING = ':root:not(:has([data-returning])) h1:not([data-pending])';

/** The heading of a page that failed, and so has no such place. */
const FAILED = 'h1[data-failed]';

/** The id that a hash names; what isn't percent-encoded as it should be names itself. */
function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Calls back once, when an element is in the page, or never if it doesn't come in time; returns the way to stop. */
function whenThere(find: () => HTMLElement | null, found: (element: HTMLElement) => void): () => void {
  const element = find();
  if (element) {
    found(element);
    return () => undefined;
  }
  const observer = new MutationObserver(() => {
    const late = find();
    if (!late) return;
    stop();
    found(late);
  });
  const timer = setTimeout(() => stop(), PATIENCE);
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(document.body, { childList: true, subtree: true });
  return stop;
}
