import { useLayoutEffect, useRef } from 'react';
import { placeOf } from './places.ts';

/**
 * After a press on "more", focus goes on to the first comment that it brought: the button itself may be gone by then.
 * Returns what the press calls first.
 */
export function useFocusOnMore(comments: readonly { id: string }[]): () => void {
  const former = useRef<ReadonlySet<string> | null>(null);
  useLayoutEffect(() => {
    const known = former.current;
    const first = known && comments.find(({ id }) => !known.has(id));
    if (!first) return;
    former.current = null;
    document.getElementById(placeOf.comment(first.id))?.focus();
  }, [comments]);
  return () => void (former.current = new Set(comments.map(({ id }) => id)));
}
