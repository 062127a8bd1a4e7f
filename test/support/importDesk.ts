import type { ImportDesk } from '../../src/api/newsroom/import.ts';
import {
  knownToDatabase,
  knownToHost,
  picturesToDatabase,
  picturesToHost,
  toDatabase,
  toHost,
} from '../../src/api/newsroom/sinks.ts';
import { createGet } from '../../src/api/newsroom/web/get.ts';
import type { Resolve } from '../../src/api/newsroom/web/resolve.ts';
import { NEWSROOM_TOKEN, ORIGIN, type startApi } from './api.ts';

/** No name is known here. */
export const nowhere: Resolve = (name, done) => done(new Error(`${name} is not known`), []);

/** What an import into a test's paper works with: its database, or its API over HTTP; without a web, unless one is given. */
export function deskOf(
  { services, api }: Awaited<ReturnType<typeof startApi>>,
  { overHttp = false, ...others }: Partial<ImportDesk> & { overHttp?: boolean } = {},
): ImportDesk {
  const { db, clock } = services;
  return {
    publish: overHttp ? toHost(ORIGIN, NEWSROOM_TOKEN, api.fetch) : toDatabase(db, clock),
    known: overHttp ? knownToHost(ORIGIN, NEWSROOM_TOKEN, api.fetch) : knownToDatabase(db),
    storePicture: overHttp
      ? picturesToHost(ORIGIN, NEWSROOM_TOKEN, api.fetch)
      : picturesToDatabase(db, clock),
    get: createGet(false, nowhere),
    clock,
    ...others,
  };
}
