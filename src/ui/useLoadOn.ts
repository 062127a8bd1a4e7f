import { useEffect, useRef, useSyncExternalStore } from 'react';
import { listTexts } from '../i18n/listTexts.ts';
import { useI18n } from '../i18n/I18n.tsx';
import { withQuery } from '../paths.ts';
import { useAnnounce } from './Announcer.tsx';
import type { Going } from './More.tsx';
import { useFocusOnNext } from './useFocusOnNext.ts';

/** A list that loads on: an infinite query, with the pages that it has. */
interface LoadingOn extends Going {
  data: { pages: { items: unknown[] }[] } | undefined;
  isPending: boolean;
  isFetching: boolean;
  isPlaceholderData: boolean;
}

/**
 * A list that loads on where it stands. A press on more moves focus to the first story that came, and how many came is said.
 * How many pages are there is kept with the place in the history: whoever comes back to it, also in another document,
 * has as many. Returns what the list and its `More` are given.
 */
export function useLoadOn(of: LoadingOn, stories?: string) {
  const { list, noteEnd } = useFocusOnNext(stories);
  const { locale } = useI18n();
  const announce = useAnnounce();
  // How many pages there were at a press that is still to be answered.
  const pressedAt = useRef<number | null>(null);
  const pages = of.data?.pages ?? [];
  const count = of.isPlaceholderData ? 0 : pages.length;
  const kept = useSyncExternalStore(never, keptPages, none);
  const isReturning = count < kept && (of.hasNextPage || of.isPending) && !of.isFetchNextPageError;

  useEffect(() => {
    if (isReturning && !of.isFetching) void of.fetchNextPage();
  });
  useEffect(() => {
    if (count > keptPages()) keepPages(count);
    if (pressedAt.current === null || count <= pressedAt.current) return;
    pressedAt.current = null;
    announce(listTexts(locale).came(pages.at(-1)?.items.length ?? 0));
  });

  return {
    list: { ref: list, 'data-grows': kept > 0 },
    more: {
      of,
      isReturning,
      onPress() {
        pressedAt.current = count;
        noteEnd();
      },
    },
  };
}

/** The page of a list that begins where a cursor says, or null without one. */
export const onward = (
  page: string,
  cursor: string | null | undefined,
  query: Record<string, string> = {},
): string | null => (cursor ? withQuery(page, new URLSearchParams({ ...query, cursor })) : null);

interface Place {
  pages?: number;
}

function keptPages(): number {
  return (history.state as Place | null)?.pages ?? 0;
}

/** Beside what the router keeps there, which it leaves as it is. */
function keepPages(pages: number): void {
  history.replaceState({ ...(history.state as Place | null), pages }, '');
}

const never = () => () => undefined;
const none = () => 0;
