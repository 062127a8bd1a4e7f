import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * After a press that shows what has come, focus goes to it: to the first link of `list` once another story is its
 * `first`. Returns what the press calls.
 */
export function useFocusOnNew(list: RefObject<HTMLElement | null>, first: string | undefined): () => void {
  const former = useRef<{ first: string | undefined } | null>(null);
  useLayoutEffect(() => {
    if (former.current === null || former.current.first === first) return;
    former.current = null;
    list.current?.querySelector('a')?.focus();
  }, [list, first]);
  return () => {
    former.current = { first };
  };
}
