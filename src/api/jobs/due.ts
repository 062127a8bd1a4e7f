import { sql } from 'drizzle-orm';
import type { Services } from '../http/context.ts';
import { NEWSROOM_CHANNEL } from '../newsroom/channel.ts';
import type { Db } from '../store/database.ts';
import { stories } from '../store/tables.ts';

/** How often it is looked whether a story's time has come, in milliseconds: a probe of the index by time. */
const PAUSE = 2_000;

/**
 * Tells every host of the stories whose time has come since it last looked, so that the pages that are kept are
 * rendered with them. What couldn't be looked for, because the database was away or the machine asleep, is looked for
 * the next time. Doesn't keep the process alive. What it returns stops it, and resolves once a look that runs has ended.
 */
export function startTellingDue({
  db,
  clock,
  log,
}: Pick<Services, 'db' | 'clock' | 'log'>): () => Promise<void> {
  let lookedAt = clock();
  const look = async () => {
    const now = clock();
    try {
      await tellDue(db, lookedAt, now);
      lookedAt = now;
    } catch (error) {
      log.error('telling of due stories failed', error);
    }
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    // One at a time: a database that answers late isn't asked once more meanwhile.
    looking ??= look().finally(() => (looking = null));
  }, PAUSE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** Tells of each story whose time came after `since` and by `until`, by its slug. */
export const tellDue = (db: Db, since: Date, until: Date) =>
  db.execute(sql`select pg_notify(${NEWSROOM_CHANNEL}, ${stories.slug}) from ${stories}
    where ${stories.publishedAt} > ${since.toISOString()} and ${stories.publishedAt} <= ${until.toISOString()}
      and ${stories.withdrawnAt} is null`);
