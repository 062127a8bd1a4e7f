import type { Services } from '../../api/http/context.ts';
import type { Polling } from '../../api/jobs/pollFeeds.ts';
import { knownToDatabase, picturesToDatabase, toDatabase } from '../../api/newsroom/sinks.ts';
import { createGet } from '../../api/newsroom/web/get.ts';
import type { Settings } from './settings.ts';

/** The polling of the settings' feeds into the paper's own database. */
export function pollingOf(settings: Settings, { db, clock, log }: Services): Polling {
  const desk = {
    publish: toDatabase(db, clock),
    known: knownToDatabase(db),
    storePicture: picturesToDatabase(db, clock),
    get: createGet(settings.allowPrivateNetwork),
    clock,
  };
  return { db, log, desk, feeds: settings.feeds, every: settings.feedsEvery };
}
