import { patchNewsroomArticle } from '../../contract/newsroom.ts';
import { onlyOne, readArgs, WrongCall, type Command, type Work } from './command.ts';
import { publishFile } from './publishCommand.ts';
import { orSaying } from './refusals.ts';

/** `correct SLUG --note "What was wrong"` adds a dated correction; `correct STORY.md` publishes the changed file over its story. */
export const correctCommand: Command = (args) => {
  const { values, positionals } = readArgs(args, {
    note: { type: 'string' },
    'new-topics': { type: 'boolean' },
  });
  const what = onlyOne(positionals);
  const newTopics = values['new-topics'] ?? false;
  if (values.note === undefined) {
    if (!what.endsWith('.md')) throw new WrongCall('It takes a note, or a file.');
    return publishFile(what, { over: 'story', newTopics });
  }
  const note = values.note.trim();
  if (note === '' || newTopics) throw new WrongCall('A note says something, and has no topics.');
  return addNote(what, note);
};

const addNote =
  (slug: string, note: string): Work =>
  async ({ desk, addressOf }, say) => {
    const { headline } = await desk
      .call(patchNewsroomArticle, { params: { slug }, body: { correction: note } })
      .catch(
        orSaying({
          notFound: () => `There is no story of the slug “${slug}”.`,
          withdrawn: (why) => `The story “${slug}” was withdrawn: ${why}`,
        }),
      );
    say(`Corrected: “${headline}”, ${addressOf(slug)}`);
  };
