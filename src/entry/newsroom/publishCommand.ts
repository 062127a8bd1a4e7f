import type { Desk } from '../../api/newsroom/desk.ts';
import {
  postNewsroomArticle,
  postNewsroomPicture,
  type PublishedStory,
  type PublishOver,
} from '../../contract/newsroom.ts';
import { getTopics } from '../../contract/topics.ts';
import { onlyOne, readArgs, type Command, type Work } from './command.ts';
import { orSaying } from './refusals.ts';
import { readStoryFile } from './storyFile.ts';
import { minute } from './terminal.ts';

/** `publish STORY.md [--new-topics] [--again]`: a story from a file, its pictures beside it. */
export const publishCommand: Command = (args) => {
  const { values, positionals } = readArgs(args, {
    'new-topics': { type: 'boolean' },
    again: { type: 'boolean' },
  });
  const over = values.again ? 'withdrawn' : 'nothing';
  return publishFile(onlyOne(positionals), { over, newTopics: values['new-topics'] ?? false });
};

/** Publishes a file over what `over` allows; a topic that the paper doesn't know must be wanted as new. */
export const publishFile =
  (file: string, { over, newTopics }: { over: PublishOver; newTopics: boolean }): Work =>
  async ({ desk, addressOf }, say) => {
    const topics = newTopics ? null : await topicNames(desk);
    const storePicture = (bytes: Uint8Array) => desk.call(postNewsroomPicture, { body: bytes });
    const { story, at } = await readStoryFile(file, storePicture, topics);
    const { slug } = story;
    const published = await desk.call(postNewsroomArticle, { query: { over }, body: story }).catch(
      orSaying({
        slugTaken: () =>
          at(
            'slug',
            `There is another story at ${addressOf(slug)}: choose another slug, or correct that one.`,
          ),
        notFound: () => at('slug', `There is no story at ${addressOf(slug)} to correct.`),
        withdrawn: (why) =>
          at(
            'slug',
            `The story at ${addressOf(slug)} was withdrawn: ${why} To publish it again, say publish --again.`,
          ),
        bodyTooLarge: () => at('headline', 'The story is longer than the paper takes.'),
      }),
    );
    say(`${outcomeOf(published)}: “${published.headline}”, ${addressOf(published.slug)}`);
  };

function outcomeOf({ outcome, publishedAt }: PublishedStory): string {
  if (outcome === 'unchanged') return 'Unchanged';
  if (new Date(publishedAt) > new Date()) return `Waits until ${minute(publishedAt)} UTC`;
  return outcome === 'new' ? 'Published' : 'Updated';
}

/** The names of all topics that the paper has. */
async function topicNames(desk: Desk): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await desk.call(getTopics, { query: { cursor, limit: '100' } });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return names;
}
