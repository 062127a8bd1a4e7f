import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { useI18n } from '../i18n/I18n.tsx';
import { OPENED } from '../ui/inPlace.ts';
import { noteLeaving } from './leaving.ts';
import { linkPath } from './linkPath.ts';
import { isPage } from './pageTable.ts';

/**
 * Makes a press on a link to one of the site's pages a navigation within this one. One listener for all links: they
 * need nothing of their own, and so work in parts of the page that nothing else has woken yet. One that says in
 * `data-opens` which place of this page it stands for leads there; its own address is for who has no scripts.
 */
export function useLinks(): void {
  const navigate = useNavigate();
  const { locale } = useI18n();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || isForBrowser(event, link)) return;
      if (link.dataset.opens !== undefined) {
        event.preventDefault();
        void navigate({ search: location.search, hash: link.dataset.opens }, { state: OPENED });
        return;
      }
      const path = linkPath(link, locale);
      noteLeaving(link);
      if (path === null || !isPage(path)) return;
      event.preventDefault();
      void navigate(path + link.search + link.hash, { replace: link.href === location.href });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate, locale]);
}

/** Whether a press is the browser's to answer: in another tab or window, as a file, or by leading to a place on this page. */
function isForBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return true;
  if (link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return true;
  return link.hash !== '' && link.pathname + link.search === location.pathname + location.search;
}
