import type { Services } from '../../api/http/context.ts';
import type { Polling } from '../../api/jobs/pollFeeds.ts';
import type { Desk } from '../../api/newsroom/desk.ts';
import { createGet } from '../../api/web/get.ts';
import type { Settings } from './settings.ts';

/** The polling of the settings' feeds into the paper whose newsroom `desk` is. */
export function pollingOf(settings: Settings, { db, clock, log }: Services, desk: Desk): Polling {
  const means = { desk, get: createGet(settings.allowPrivateNetwork), clock };
  return { db, log, means, feeds: settings.feeds, every: settings.feedsEvery };
}
