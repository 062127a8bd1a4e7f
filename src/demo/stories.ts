import * as v from 'valibot';
import { readStory } from '../api/newsroom/markdown.ts';
import type { NewsroomStory } from '../contract/newsroom.ts';
import { scenePicture } from './pictures.ts';

/** The stories' files, by path. */
export const storyFiles: Readonly<Record<string, string>> = import.meta.glob<string>('./stories/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const age = v.strictObject({ hoursAgo: v.optional(v.pipe(v.number(), v.minValue(0))) });

/** The demo newspaper's stories as they stand at `now`: those of today's paper say how many hours old they are. */
export function demoStories(now: Date): NewsroomStory[] {
  return Object.entries(storyFiles).map(([path, source]) => {
    try {
      return storyAt(source, now);
    } catch (cause) {
      throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  });
}

function storyAt(source: string, now: Date): NewsroomStory {
  const { story, extra } = readStory(source, scenePicture, ['hoursAgo']);
  const { hoursAgo } = v.parse(age, extra);
  if (hoursAgo === undefined) return story;
  if (story.publishedAt !== undefined) throw new Error('It has both hoursAgo and publishedAt.');
  return { ...story, publishedAt: new Date(now.getTime() - hoursAgo * 3_600_000).toISOString() };
}
