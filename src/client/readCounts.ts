import { update } from 'idb-keyval';
import { store } from './readStories.ts';

/** The stories that were counted as read on one day. */
interface Counted {
  day: string;
  slugs: string[];
}

const KEY = 'counted';

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
