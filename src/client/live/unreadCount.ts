import { withCount } from '../../i18n/format.ts';

/** The count of unread alerts outside of the page: in its tab's title, and on the app's badge where there is one. */
export function createUnreadCount() {
  let count = 0;
  const write = () => {
    const title = withCount(document.title, count);
    if (title !== document.title) document.title = title;
  };
  // Each page names itself anew.
  const observer = new MutationObserver(write);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return {
    show(unread: number) {
      count = unread;
      write();
      // Where it can't be shown, nothing else can be done about it.
      void badge(unread)?.catch(() => undefined);
    },
    stop() {
      observer.disconnect();
      count = 0;
      write();
    },
  };
}

function badge(count: number): Promise<void> | undefined {
  if (!('setAppBadge' in navigator)) return undefined;
  return count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
}
