import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFeed } from '../../api/newsroom/feed.ts';
import { importFeed, summaryLines } from '../../api/newsroom/import.ts';
import { reason } from '../host/dataFolder.ts';
import { CommandError, onlyOne, readArgs, type Command } from './command.ts';

/** `import FILE`: publishes what a feed has. */
export const importCommand: Command = (args) => {
  const file = path.resolve(onlyOne(readArgs(args, {}).positionals));
  return async ({ publishOne }, say) => {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new CommandError(`The feed ${file} can't be read: ${reason(error)}.`);
    });
    const summary = await importFeed(readFeed(bytes), pathToFileURL(file).href, publishOne);
    for (const line of summaryLines(summary)) say(line);
  };
};
