import type { Services } from '../../api/http/context.ts';
import type { Polling } from '../../api/jobs/pollFeeds.ts';
import { knownToDatabase } from '../../api/newsroom/known.ts';
import { Refusal } from '../../api/newsroom/refusal.ts';
import { toDatabase } from '../../api/newsroom/sinks.ts';
import { createGet } from '../../api/newsroom/web/get.ts';
import type { Settings } from './settings.ts';

/** The polling of the settings' feeds into the paper's own database. */
export function pollingOf(settings: Settings, { db, clock, log }: Services): Polling {
  const desk = {
    publish: toDatabase(db, clock),
    known: knownToDatabase(db),
    // Until there is a store for pictures, stories go in without.
    storePicture: () => Promise.reject(new Refusal('there is no store for pictures yet')),
    get: createGet(settings.allowPrivateNetwork),
    clock,
  };
  return { db, log, desk, feeds: settings.feeds, every: settings.feedsEvery };
}
