import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import type { Locale } from '../i18n/locale.ts';
import { linkPath } from './linkPath.ts';
import { matchPage } from './pageTable.ts';

/** How long a story's link must stay in view before it is fetched, in milliseconds: scrolling past fetches nothing. */
const DWELL = 150;

/** Links to stories, not to what is related to them. */
const STORIES = 'a[href*="/article/"]:not([href$="/related"])';

/**
 * Fetches what is likely to be wanted next: the data of stories whose links are in view, and page and data of any link
 * that is pointed at or focused. Never opens a story. Readers who ask to save data are spared it.
 */
export function prefetchLinks(root: HTMLElement, client: Client, cache: QueryClient, locale: Locale): void {
  if (savesData()) return;
  const fetchPage = async (link: HTMLAnchorElement | null) => {
    const path = linkPath(link, locale);
    // What follows in a list is fetched where it is asked for, into the list itself.
    if (!link || path === null || link.rel === 'next') return;
    const { page, params } = matchPage(path);
    const [first, ...others] = page.data?.(client, params, new URLSearchParams(link.search)) ?? [];
    // Whatever fails here is fetched again, and said, when the page is shown. What pages begin with is fetched before
    // what stands further down on them: on a slow line the stories themselves are here sooner.
    await Promise.allSettled([page.module.load(), first?.(cache)]);
    await Promise.allSettled(others.map((fetching) => fetching(cache)));
  };

  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  const inView = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(waiting.get(target));
      if (isIntersecting)
        waiting.set(
          target,
          setTimeout(() => void fetchPage(target as HTMLAnchorElement), DWELL),
        );
      else waiting.delete(target);
    }
  });
  const watchStories = () => {
    for (const link of root.querySelectorAll(STORIES)) inView.observe(link);
  };
  new MutationObserver(watchStories).observe(root, { childList: true, subtree: true });
  watchStories();

  const point = ({ target }: Event) => void (target instanceof Element && fetchPage(target.closest('a')));
  root.addEventListener('pointerover', point, { passive: true });
  root.addEventListener('focusin', point, { passive: true });
}

const savesData = () =>
  'connection' in navigator && Boolean((navigator.connection as { saveData?: boolean }).saveData);
