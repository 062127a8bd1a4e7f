import { useLayoutEffect, useRef } from 'react';

/**
 * After a press on "more", focus goes on to the first story that it brought. Returns the ref of the list, whose stories
 * are its children or match `stories`, and what the press calls first.
 */
export function useFocusOnNext<List extends HTMLElement = HTMLUListElement>(stories = ':scope > *') {
  const list = useRef<List>(null);
  const from = useRef<number | null>(null);
  useLayoutEffect(() => {
    const next = from.current === null ? undefined : list.current?.querySelectorAll(stories)[from.current];
    if (!next) return;
    from.current = null;
    next.querySelector('a')?.focus();
  });
  const noteEnd = () => {
    from.current = list.current?.querySelectorAll(stories).length ?? 0;
  };
  return { list, noteEnd };
}
