import { useEffect, useRef } from 'react';

/** The id of a comment's element, for links and focus. */
export const commentElementId = (id: string) => `comment-${id}`;

/**
 * After a press on "more", focus goes on to the first comment that it brought: the button itself may be gone by then.
 * Returns what the press calls first.
 */
export function useFocusOnMore(ids: readonly string[]): () => void {
  const from = useRef<number | null>(null);
  useEffect(() => {
    const first = from.current === null ? undefined : ids[from.current];
    if (first === undefined) return;
    from.current = null;
    document.getElementById(commentElementId(first))?.focus();
  }, [ids]);
  return () => void (from.current = ids.length);
}
