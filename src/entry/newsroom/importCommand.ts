import { importFeed } from '../../api/newsroom/import.ts';
import { summaryLines } from '../../api/newsroom/importSummary.ts';
import { createGet } from '../../api/newsroom/web/get.ts';
import { onlyOne, readArgs, type Command } from './command.ts';
import { openFeed } from './feedSource.ts';
import { progressLine } from './terminal.ts';

/** `import FILE-OR-URL`: publishes what a feed has, with its pictures, and says what came of it. */
export const importCommand: Command = async (args, { allowPrivateNetwork }) => {
  const source = onlyOne(readArgs(args, {}).positionals);
  const get = createGet(allowPrivateNetwork);
  const { feed, id } = await openFeed(source, get);
  return async ({ desk }, say) => {
    const { show, clear } = progressLine(process.stderr);
    const means = { desk, get, clock: () => new Date() };
    const progress = (done: number, of: number) => show(`${done} of ${of} items`);
    const summary = await importFeed(feed, id, means, { progress }).finally(clear);
    for (const line of summaryLines(summary)) say(line);
  };
};
