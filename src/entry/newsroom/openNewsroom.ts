import { createApi } from '../../api/app.ts';
import { createDesk } from '../../api/newsroom/desk.ts';
import { fill, pages } from '../../paths.ts';
import { findRunningHost, takeDataFolder } from '../host/dataFolder.ts';
import { createServices, openDatabase } from '../host/services.ts';
import { StartError, type Settings } from '../host/settings.ts';
import type { Newsroom } from './command.ts';

/** Stands for where readers find a paper that nobody serves just now. */
const NOWHERE = 'http://localhost';

/** Works by a running host where there is one; opens the database itself, and closes it, where there is none. */
export async function withNewsroom(
  settings: Settings,
  work: (newsroom: Newsroom) => Promise<void>,
): Promise<void> {
  const host = await findRunningHost(settings.dataDir);
  if (host?.url) {
    const { url, key } = host;
    const site = settings.publicUrl ?? url;
    return work({
      desk: createDesk(url, key, globalThis.fetch),
      addressOf: (slug) => site + fill(pages.article, { slug }),
    });
  }
  if (host)
    throw new StartError(
      `The data folder ${settings.dataDir} is in use by process ${host.pid}, a host that is starting or another command: try again in a moment.`,
    );

  const folder = await takeDataFolder(settings.dataDir);
  try {
    const database = await openDatabase(settings);
    try {
      const services = await createServices(settings, database, NOWHERE, [folder.key]);
      await work({
        desk: createDesk(NOWHERE, folder.key, createApi(services).fetch),
        addressOf: (slug) => fill(pages.article, { slug }),
      });
    } finally {
      await database.close();
    }
  } finally {
    await folder.release();
  }
}
