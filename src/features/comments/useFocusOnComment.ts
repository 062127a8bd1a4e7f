import { useLayoutEffect, useRef, useState } from 'react';
import { placeOf } from './places.ts';

/** Moves the focus to a comment, as soon as it is among those that are shown. */
export function useFocusOnComment(shown: readonly unknown[]): (id: string) => void {
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const reached = useRef<{ id: string } | null>(null);
  useLayoutEffect(() => {
    if (wanted === null || reached.current === wanted) return;
    const element = document.getElementById(placeOf.comment(wanted.id));
    if (!element) return;
    reached.current = wanted;
    element.focus();
  }, [wanted, shown]);
  return (id) => setWanted({ id });
}
