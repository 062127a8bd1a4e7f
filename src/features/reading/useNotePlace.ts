import { useEffect, type RefObject } from 'react';
import type { Place } from '../../contract/places.ts';
import { blockElements, isLong, placeIn } from './bodyPlace.ts';

/** How long a page must stand still for its reader to be somewhere, in milliseconds. */
const REST = 1_000;

interface Noting {
  /** Stands in the story. */
  slot: RefObject<Element | null>;
  /** Of the story's blocks, in their order. */
  digests: readonly string[];
  /** Whether all that the reader may read is there, and where they were before is known. */
  isReady: boolean;
  /** Whether the story is there to its end. */
  isWhole: boolean;
  keep: (place: Place | null) => void;
}

/** Notes at which block the reader is, whenever the page comes to rest; read to its end, the story is done with. */
export function useNotePlace({ slot, digests, isReady, isWhole, keep }: Noting): void {
  useEffect(() => {
    if (!isReady) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let noted: number | null = null;
    const note = () => {
      const elements = blockElements(slot.current);
      if (!isLong(elements)) return;
      const place = placeIn(elements);
      if (place === 'elsewhere' || (place === 'end' && !isWhole)) return;
      if (place === 'end') {
        stop();
        keep(null);
        return;
      }
      const digest = digests[place];
      if (place === 0 || place === noted || digest === undefined) return;
      noted = place;
      keep({ block: place, digest });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(note, REST);
    };
    const stop = () => {
      clearTimeout(timer);
      removeEventListener('scroll', wait);
    };
    addEventListener('scroll', wait, { passive: true });
    // They may have got somewhere before this was here.
    wait();
    return stop;
  }, [slot, digests, isReady, isWhole, keep]);
}
