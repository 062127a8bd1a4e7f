import { deleteNewsroomArticle } from '../../contract/newsroom.ts';
import { onlyOne, readArgs, WrongCall, type Command } from './command.ts';
import { orSaying } from './refusals.ts';

/** `withdraw SLUG --why "Why"`: takes a story out of the paper; its address says why. */
export const withdrawCommand: Command = (args) => {
  const { values, positionals } = readArgs(args, { why: { type: 'string' } });
  const slug = onlyOne(positionals);
  const why = values.why?.trim();
  if (!why) throw new WrongCall('It takes a why.');
  return async ({ desk, addressOf }, say) => {
    const { headline } = await desk
      .call(deleteNewsroomArticle, { params: { slug }, body: { why } })
      .catch(orSaying({ notFound: () => `There is no story of the slug “${slug}”.` }));
    say(`Withdrawn: “${headline}”. It is in no list any more, and ${addressOf(slug)} says why: ${why}`);
  };
};
