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

/** Short ones that are published one by one while somebody follows something, by path. */
export const waitingFiles: Readonly<Record<string, string>> = import.meta.glob<string>('./waiting/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const age = v.strictObject({ hoursAgo: v.optional(v.pipe(v.number(), v.minValue(0))) });

/** The demo newspaper's stories as they stand at `now`: those of today's paper say how many hours old they are. */
export const demoStories = (now: Date): NewsroomStory[] =>
  readAll(storyFiles, (source) => storyAt(source, now));

/** The stories that wait, without a time: theirs is when they are published. */
export const waitingStories = (): NewsroomStory[] =>
  readAll(waitingFiles, (source) => readStory(source, scenePicture).story);

function readAll(
  files: Readonly<Record<string, string>>,
  read: (source: string) => NewsroomStory,
): NewsroomStory[] {
  return Object.entries(files).map(([path, source]) => {
    try {
      return read(source);
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
