import { useEffect, useRef } from 'react';

/**
 * After a press on "more", focus goes on to the first story that it brought. Returns the ref of the list, and what the
 * press calls first.
 */
export function useFocusOnNext() {
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<number | null>(null);
  useEffect(() => {
    const next = from.current === null ? undefined : list.current?.children[from.current];
    if (!next) return;
    from.current = null;
    next.querySelector('a')?.focus();
  });
  const noteEnd = () => {
    from.current = list.current?.children.length ?? 0;
  };
  return { list, noteEnd };
}
