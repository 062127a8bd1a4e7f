import { createStore, update, type UseStore } from 'idb-keyval';

/** The stories that were counted as read on one day. */
interface Counted {
  day: string;
  slugs: string[];
}

const KEY = 'counted';
let opened: UseStore | undefined;
/** Opened when it is first wanted; forgotten with what was read (`readStories.ts`). */
const store: UseStore = async (mode, use) => (opened ??= createStore('lede-reads', 'reads'))(mode, use);

/**
 * Notes on this device that a story is counted as read on a day; whether it wasn't yet. Rejects where storage is
 * blocked.
 */
export async function noteCounted(slug: string, day: string): Promise<boolean> {
  let isNew = false;
  await update<Counted>(
    KEY,
    (former) => {
      const slugs = former?.day === day ? former.slugs : [];
      isNew = !slugs.includes(slug);
      return { day, slugs: isNew ? [...slugs, slug] : slugs };
    },
    store,
  );
  return isNew;
}
