import { useLayoutEffect, useRef } from 'react';
import { placeOf } from './places.ts';

/**
 * After a press on "more", focus goes on to the first comment that it brought, once it is `shown`: the button itself may
 * be gone by then. Returns what the press calls first.
 */
export function useFocusOnMore(
  loaded: readonly { id: string }[],
  shown: readonly { id: string }[],
): () => void {
  const former = useRef<ReadonlySet<string> | null>(null);
  useLayoutEffect(() => {
    const known = former.current;
    const first = known && shown.find(({ id }) => !known.has(id));
    if (!first) return;
    former.current = null;
    document.getElementById(placeOf.comment(first.id))?.focus();
  }, [shown]);
  return () => void (former.current = new Set(loaded.map(({ id }) => id)));
}
