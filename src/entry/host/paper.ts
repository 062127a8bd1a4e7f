import { createApi } from '../../api/app.ts';
import type { Services } from '../../api/http/context.ts';
import { startBilling } from '../../api/jobs/bill.ts';
import { startDelivering } from '../../api/jobs/deliver.ts';
import { startTellingDue } from '../../api/jobs/due.ts';
import { startPolling } from '../../api/jobs/pollFeeds.ts';
import { startPretending } from '../../api/jobs/pretend.ts';
import { startIndexing } from '../../api/jobs/indexStories.ts';
import { startSweeping } from '../../api/jobs/sweep.ts';
import { createDesk } from '../../api/newsroom/desk.ts';
import type { Database } from '../../api/store/database.ts';
import { keepFormerTerms } from '../../api/store/subscriptions.ts';
import { startDripping } from '../../demo/drip.ts';
import { seedDemo } from '../../demo/seed.ts';
import { takeDataFolder, type DataFolder } from './dataFolder.ts';
import { deliveringOf } from './delivering.ts';
import { pollingOf } from './polling.ts';
import { createServices, openDatabase } from './services.ts';
import type { Settings } from './settings.ts';

/** A newspaper that is open: its data held, its database migrated, its jobs running, its API ready. */
export interface Paper {
  folder: DataFolder;
  database: Database;
  services: Services;
  api: ReturnType<typeof createApi>;
  /** Where readers find it. */
  publicUrl: string;
  close(): Promise<void>;
}

/** Opens the newspaper of the settings; readers find it at their PUBLIC_URL, else at `url`. */
export async function openPaper(settings: Settings, url: string): Promise<Paper> {
  const publicUrl = settings.publicUrl ?? url;
  const folder = await takeDataFolder(settings.dataDir);
  const undo: (() => Promise<unknown>)[] = [() => folder.release()];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const database = await openDatabase(settings);
    undo.push(() => database.close());
    const tokens = [folder.key, ...(settings.newsroomToken ? [settings.newsroomToken] : [])];
    const services = await createServices(settings, database, publicUrl, tokens);
    undo.push(() => services.live.close());
    await keepFormerTerms(database.db, services.publication.plans);
    if (settings.isDemo) await seedDemo(services);
    undo.push(startSweeping(services), startTellingDue(services), startBilling(services));
    undo.push(startIndexing(services));
    if (settings.isDemo && settings.demoNewsEvery > 0)
      undo.push(startDripping(services, settings.demoNewsEvery));
    const api = createApi(services);
    undo.push(startPretending(services, api.fetch));
    const desk = createDesk(publicUrl, folder.key, api.fetch);
    undo.push(startPolling(pollingOf(settings, services, desk)));
    undo.push(startDelivering(await deliveringOf(settings, services, publicUrl), database.listen));
    return { folder, database, services, api, publicUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}
