import { get } from 'idb-keyval';
import type { Reached } from '../contract/places.ts';
import { store } from './readStories.ts';

/** What this device knows of a reader's last visit to a story. */
export interface StoryVisit {
  reached: Reached;
  read: ReadBlocks | null;
}

/** What was read of a story: digests of its blocks, and whether the story was there to its end. */
export interface ReadBlocks {
  digests: readonly string[];
  isWhole: boolean;
}

export const visitKey = (slug: string) => `visit ${slug}`;

/** The last visit to a story, or null. Rejects where storage is blocked. */
export const lastStoryVisit = async (slug: string): Promise<StoryVisit | null> =>
  (await get<StoryVisit>(visitKey(slug), store)) ?? null;
