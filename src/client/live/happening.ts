import type { Follow } from '../../contract/follows.ts';
import type { Arrival, ReaderChange } from '../../contract/live.ts';

/**
 * What a page is told: a story that came, what the reader changed, that anything may have been changed unheard, what
 * another tab of this browser follows as of just now, or that another tab would know that.
 */
export type Happening =
  | { what: 'arrival'; arrival: Arrival }
  | { what: ReaderChange | 'unheard' | 'asked' }
  | { what: 'mirrored'; follows: Follow[] };
