import { delMany, update } from 'idb-keyval';
import { store } from './readStories.ts';
import { visitKey, type StoryVisit } from './storyVisits.ts';

/** How many stories are kept, those that were visited last. */
const MOST = 200;
const KEY = 'visits';

/** Keeps a part of what is known of the visit to a story, on this device and nowhere else. Rejects where storage is blocked. */
export async function keepStoryVisit(slug: string, part: Partial<StoryVisit>): Promise<void> {
  const nothing: StoryVisit = { reached: { place: null, reachedAt: null }, read: null };
  await update<StoryVisit>(visitKey(slug), (former = nothing) => ({ ...former, ...part }), store);
  let left: string[] = [];
  await update<string[]>(
    KEY,
    (slugs = []) => {
      const all = [slug, ...slugs.filter((other) => other !== slug)];
      left = all.slice(MOST);
      return all.slice(0, MOST);
    },
    store,
  );
  await delMany(left.map(visitKey), store);
}
