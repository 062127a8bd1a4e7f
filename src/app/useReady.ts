import { useEffect } from 'react';
import { useMe } from '../queries/me.ts';
import { releasePresses } from './presses.ts';

/** Says that the page is ready once it is hydrated and the reader known, and carries out what was pressed before. */
export function useReady(): void {
  const isKnown = useMe() !== undefined;
  useEffect(() => {
    if (!isKnown || document.documentElement.dataset.app === 'ready') return;
    document.documentElement.dataset.app = 'ready';
    releasePresses();
  }, [isKnown]);
}
