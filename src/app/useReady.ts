import { useEffect } from 'react';
import { useReader } from '../queries/me.ts';
import { releasePresses } from './presses.ts';

/**
 * Says that the page is ready once it is hydrated and the reader known, and carries out what was pressed before. Where
 * it can't be found out who reads, the page isn't ready, but its buttons answer.
 */
export function useReady(): void {
  const { isSuccess, isError } = useReader();
  const state = isSuccess ? 'ready' : isError ? 'readerUnknown' : null;
  useEffect(() => {
    if (state === null || document.documentElement.dataset.app === 'ready') return;
    document.documentElement.dataset.app = state;
    // In a task of its own: React takes a part over for a press, but not amid the render that this follows.
    setTimeout(releasePresses);
  }, [state]);
}
