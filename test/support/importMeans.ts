import { createDesk } from '../../src/api/newsroom/desk.ts';
import type { ImportMeans } from '../../src/api/newsroom/import.ts';
import { createGet } from '../../src/api/web/get.ts';
import type { Resolve } from '../../src/api/web/resolve.ts';
import { NEWSROOM_TOKEN, ORIGIN, type startApi } from './api.ts';

/** No name is known here. */
export const nowhere: Resolve = (name, done) => done(new Error(`${name} is not known`), []);

/** What an import into a test's paper works with; without a web, unless one is given. */
export const meansOf = (
  { services, api }: Awaited<ReturnType<typeof startApi>>,
  get = createGet(false, nowhere),
): ImportMeans => ({ desk: createDesk(ORIGIN, NEWSROOM_TOKEN, api.fetch), get, clock: services.clock });
