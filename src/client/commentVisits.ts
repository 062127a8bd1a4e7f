import { createStore, get, update, type UseStore } from 'idb-keyval';

/** Until when a story's comments were seen on this device: `mark` as their list told it. */
interface Visit {
  slug: string;
  mark: string;
}

/** How many stories are kept. */
const MOST = 200;

const KEY = 'comment visits';
let opened: UseStore | undefined;
/** Opened when it is first wanted; forgotten with what was read (`readStories.ts`). */
const store: UseStore = async (mode, use) => (opened ??= createStore('lede-reads', 'reads'))(mode, use);

/** The mark of the last visit to a story's comments, or null. Rejects, as all here, where storage is blocked. */
export const lastVisit = async (slug: string): Promise<string | null> =>
  (await get<Visit[]>(KEY, store))?.find((visit) => visit.slug === slug)?.mark ?? null;

/** Notes on this device, and nowhere else, that a story's comments were seen as of a mark. */
export const noteVisit = async (visit: Visit): Promise<void> =>
  update<Visit[]>(
    KEY,
    (visits = []) => [visit, ...visits.filter(({ slug }) => slug !== visit.slug)].slice(0, MOST),
    store,
  );
