import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFeed } from '../api/newsroom/feed.ts';
import { FeedError } from '../api/newsroom/feed/feedError.ts';
import { importFeed, summaryLines } from '../api/newsroom/import.ts';
import { toDatabase, toHost, type PublishOne } from '../api/newsroom/sinks.ts';
import { findRunningHost, reason, takeDataFolder } from './host/dataFolder.ts';
import { openDatabase } from './host/services.ts';
import { readSettings, StartError, type Settings } from './host/settings.ts';

const USAGE = 'Usage: npm run newsroom -- import FILE    (RSS 2.0, Atom or JSON Feed)';

/** The newsroom's command line. Exits with 0 where the feed could be read, 1 where it couldn't, 2 for a wrong call. */
export async function main(_clientFolder: string, [command, file, ...more]: string[]): Promise<void> {
  if (command !== 'import' || file === undefined || more.length > 0) {
    console.error(USAGE);
    process.exit(2);
  }
  try {
    await withNewsroom(readSettings(process.env), (publishOne) => importFile(path.resolve(file), publishOne));
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof FeedError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function importFile(file: string, publishOne: PublishOne): Promise<void> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new StartError(`The feed ${file} can't be read: ${reason(error)}.`);
  });
  const summary = await importFeed(readFeed(bytes), pathToFileURL(file).href, publishOne);
  for (const line of summaryLines(summary)) console.log(line);
}

/** Works by a running host where there is one; opens the database itself, and closes it, where there is none. */
async function withNewsroom(
  settings: Settings,
  work: (publishOne: PublishOne) => Promise<void>,
): Promise<void> {
  const host = await findRunningHost(settings.dataDir);
  if (host?.url) return work(toHost(host.url, host.key));
  if (host) throw new StartError('The host is just starting; try again in a moment.');

  const folder = await takeDataFolder(settings.dataDir);
  try {
    const database = await openDatabase(settings);
    await work(toDatabase(database.db, () => new Date())).finally(() => database.close());
  } finally {
    await folder.release();
  }
}
