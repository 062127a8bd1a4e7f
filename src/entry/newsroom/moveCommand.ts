import { putNewsroomArticleAddress } from '../../contract/newsroom.ts';
import { readArgs, WrongCall, type Command } from './command.ts';
import { orSaying } from './refusals.ts';

/** `move SLUG NEW-SLUG`: gives a story another address; the former one leads there. */
export const moveCommand: Command = (args) => {
  const [from, to, ...more] = readArgs(args, {}).positionals;
  if (from === undefined || to === undefined || more.length > 0) throw new WrongCall('It takes two slugs.');
  return async ({ desk, addressOf }, say) => {
    const { headline, slug } = await desk
      .call(putNewsroomArticleAddress, { params: { slug: from }, body: { slug: to } })
      .catch(
        orSaying({
          notFound: () => `There is no story of the slug “${from}”.`,
          slugTaken: () => `“${to}” is another story’s address, or was.`,
          withdrawn: () => `The story was withdrawn: its address stays, and says why.`,
        }),
      );
    say(`Moved: “${headline}” stands at ${addressOf(slug)}, and ${addressOf(from)} leads there.`);
  };
};
