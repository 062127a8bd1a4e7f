import { DeskError } from '../../api/newsroom/desk.ts';
import { importFeed } from '../../api/newsroom/import.ts';
import { summaryLines } from '../../api/newsroom/importSummary.ts';
import { createGet } from '../../api/web/get.ts';
import { CommandError, onlyOne, readArgs, type Command } from './command.ts';
import { openFeed } from './feedSource.ts';
import { InterruptedError, untilInterrupted } from './interruption.ts';
import { progressLine } from './terminal.ts';

/** `import FILE-OR-URL`: publishes what a feed has, with its pictures, and says what came of it. */
export const importCommand: Command = async (args, { allowPrivateNetwork }) => {
  const source = onlyOne(readArgs(args, {}).positionals);
  const get = createGet(allowPrivateNetwork);
  const { feed, id } = await openFeed(source, get);
  return async ({ desk }, say) => {
    const { show, clear } = progressLine(process.stderr);
    const means = { desk, get, clock: () => new Date() };
    let went = `0 of ${feed.items.length} items`;
    const progress = (done: number, of: number) => show((went = `${done} of ${of} items`));
    const summary = await untilInterrupted((signal) => importFeed(feed, id, means, { progress, signal }))
      .finally(clear)
      .catch((error: unknown) => {
        const why = error instanceof InterruptedError || error instanceof DeskError ? error.message : null;
        if (why === null) throw error;
        throw new CommandError(`${why} ${went} were done; the same call goes on from there.`, {
          cause: error,
        });
      });
    for (const line of summaryLines(summary)) say(line);
  };
};
