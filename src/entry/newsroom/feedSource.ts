import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchFeed } from '../../api/newsroom/fetchFeed.ts';
import { FeedError } from '../../api/newsroom/feed/feedError.ts';
import { readFeed, type Feed } from '../../api/newsroom/feed.ts';
import type { Get } from '../../api/web/get.ts';
import { LARGEST_FEED } from '../../api/web/limits.ts';
import { shownAddress, WebError } from '../../api/web/webError.ts';
import { CommandError } from './command.ts';
import { readRegularFile } from './regularFile.ts';

/**
 * The feed in a file or at an address, and what it is called where it doesn't name itself.
 * @throws CommandError, in one sentence with the place, where it can't be read.
 */
export async function openFeed(source: string, get: Get): Promise<{ feed: Feed; id: string }> {
  try {
    if (!/^[a-z][a-z\d+.-]*:\/\//i.test(source)) return await openFile(path.resolve(source));
    const { feed } = await fetchFeed(source, get);
    if (!feed) throw new WebError(`${shownAddress(source)} answers with nothing.`, false);
    return { feed, id: shownAddress(source) };
  } catch (error) {
    if (error instanceof FeedError)
      throw new CommandError(`${shownAddress(source)}, ${error.place}: ${error.message}`);
    if (error instanceof WebError) throw new CommandError(error.message);
    throw error;
  }
}

async function openFile(file: string): Promise<{ feed: Feed; id: string }> {
  const bytes = await readRegularFile(file, `The feed ${file}`, LARGEST_FEED);
  return { feed: readFeed(bytes), id: pathToFileURL(file).href };
}
