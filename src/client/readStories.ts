import { clear, createStore, get, update, type UseStore } from 'idb-keyval';

/** A story read on this device: the slugs of its topics, and when it was read last, in milliseconds. */
export interface ReadStory {
  slug: string;
  topics: readonly string[];
  at: number;
}

/** How many are kept, and after how long one counts half, in milliseconds. */
const MOST = 60;
const HALF_LIFE = 14 * 86_400_000;

const KEY = 'stories';
let opened: UseStore | undefined;
/** Opened when it is first wanted; `storyVisits.ts` and `readCounts.ts` keep more of what was read there. */
export const store: UseStore = (mode, use) => (opened ??= createStore('lede-reads', 'reads'))(mode, use);

/**
 * Notes on this device, and nowhere else, that a story was read, so that topics can be suggested by it. Rejects, as all
 * here, where storage is blocked.
 */
export const noteRead = async (story: ReadStory): Promise<void> =>
  update<ReadStory[]>(
    KEY,
    (stories = []) => [story, ...stories.filter(({ slug }) => slug !== story.slug)].slice(0, MOST),
    store,
  );

/** The stories read last, the newest first. */
export const readStories = async (): Promise<readonly ReadStory[]> =>
  (await get<ReadStory[]>(KEY, store)) ?? [];

/** Forgets them all, and what else stands in their store (`remembered.ts`). */
export const forgetReads = async (): Promise<void> => clear(store);

/** Slugs of the topics that were read most, of late above all. `now` in milliseconds. */
export function topicsByReading(stories: readonly ReadStory[], now: number): string[] {
  const weights = new Map<string, number>();
  for (const { topics, at } of stories) {
    const weight = 0.5 ** (Math.max(0, now - at) / HALF_LIFE);
    for (const topic of topics) weights.set(topic, (weights.get(topic) ?? 0) + weight);
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([slug]) => slug);
}
