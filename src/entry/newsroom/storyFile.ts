import path from 'node:path';
import { closeNames } from '../../api/newsroom/closeNames.ts';
import { refusalOf } from '../../api/newsroom/desk.ts';
import { readStory, type MarkdownStory, type ResolvePicture } from '../../api/newsroom/markdown.ts';
import { StoryError, type StoryProblem } from '../../api/newsroom/markdown/storyError.ts';
import { slugify } from '../../api/newsroom/slug.ts';
import type { NewsroomStory } from '../../contract/newsroom.ts';
import type { Picture, StoredPicture } from '../../contract/pictures.ts';
import { CommandError } from './command.ts';
import { readBeside, readText } from './besideStory.ts';

export interface StoryFile {
  story: NewsroomStory & { slug: string };
  /** A sentence about a field, with the file and the line where it stands: `story.md:3 slug: …`. */
  at(field: string, sentence: string): string;
}

/** What became of something that was tried: it is there, or a sentence says why not. */
type Tried<Thing> = { there: Thing } | { sentence: string };

/** Hands in one picture; what it throws where that isn't taken, `refusalOf` knows. */
type StorePicture = (bytes: Uint8Array) => Promise<StoredPicture>;

/** Stands for a picture until it is stored: what else is wrong with a story is said before any is. */
const NOT_YET: StoredPicture = { sources: [], src: '/', width: 1, height: 1 };

/**
 * A story's file, with its pictures stored. Its address is made of its headline where it has no slug, so that the same
 * file is the same story. `topics` are the names that it may use, null for any.
 * @throws CommandError with a line for each thing that is wrong; pictures are stored only where nothing else is.
 */
export async function readStoryFile(
  file: string,
  storePicture: StorePicture,
  topics: readonly string[] | null,
): Promise<StoryFile> {
  const source = await readText(file);
  try {
    const files = new Map<string, Tried<Uint8Array>>();
    const stored = new Map<string, Tried<StoredPicture>>();
    for (const name of referencesIn(source)) files.set(name, await tryFile(path.dirname(file), name));
    for (const [name, tried] of files) stored.set(name, 'there' in tried ? { there: NOT_YET } : tried);
    requireTopics(readStory(source, resolveFrom(stored)), topics);

    for (const [name, tried] of files)
      if ('there' in tried) stored.set(name, await tryStoring(name, tried.there, storePicture));
    const { story, lineOf } = readStory(source, resolveFrom(stored));
    return {
      story: { ...story, slug: story.slug ?? slugify(story.headline) },
      at: (field, sentence) => toLine(file, { line: lineOf([field]), field, sentence }),
    };
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    throw new CommandError(error.problems.map((problem) => toLine(file, problem)).join('\n'));
  }
}

const toLine = (file: string, { line, field, sentence }: StoryProblem) =>
  `${file}:${line}${field ? ` ${field}` : ''}: ${sentence}`;

/** The pictures that a story names, each once; what else is wrong with it is for another reading to say. */
function referencesIn(source: string): Set<string> {
  const found = new Set<string>();
  try {
    readStory(source, (reference, ...words) => {
      found.add(reference);
      return toPicture(NOT_YET, words);
    });
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
  }
  return found;
}

const tryFile = (folder: string, name: string): Promise<Tried<Uint8Array>> =>
  readBeside(folder, name).then(
    (there) => ({ there }),
    (error: unknown) => {
      if (!(error instanceof CommandError)) throw error;
      return { sentence: error.message };
    },
  );

const tryStoring = (
  name: string,
  bytes: Uint8Array,
  storePicture: StorePicture,
): Promise<Tried<StoredPicture>> =>
  storePicture(bytes).then(
    (there) => ({ there }),
    (error: unknown) => {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return { sentence: `“${name}” isn't taken: ${refusal}.` };
    },
  );

const resolveFrom =
  (pictures: ReadonlyMap<string, Tried<StoredPicture>>): ResolvePicture =>
  (reference, ...words) => {
    const tried = pictures.get(reference) ?? { sentence: `There is no picture “${reference}”.` };
    if ('sentence' in tried) throw new Error(tried.sentence);
    return toPicture(tried.there, words);
  };

type Words = Parameters<ResolvePicture> extends [string, ...infer Rest] ? Rest : never;

const toPicture = (stored: StoredPicture, [text, lang, caption, credit]: Words): Picture => ({
  ...stored,
  alt: { text, lang },
  caption,
  credit,
});

/** Refuses topics that the paper doesn't have, naming those that may be meant. */
function requireTopics({ story, lineOf }: MarkdownStory, known: readonly string[] | null): void {
  if (known === null) return;
  const slugs = new Set(known.map(slugify));
  const problems = story.topics.flatMap((name, at) => {
    if (slugs.has(slugify(name))) return [];
    const close = closeNames(name, known);
    const meant = close.length > 0 ? ` Close to it: ${close.join(', ')}.` : '';
    const sentence = `There is no topic “${name}” yet.${meant} To make it, say --new-topics.`;
    return [{ line: lineOf(['topics', at]), field: 'topics', sentence }];
  });
  if (problems.length > 0) throw new StoryError(problems);
}
