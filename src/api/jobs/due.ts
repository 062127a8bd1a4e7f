import type { Services } from '../http/context.ts';
import { announceDue } from '../store/announcements.ts';

/** How often it is looked whether a story's time has come, in milliseconds: a probe of the index by time. */
const PAUSE = 2_000;
/** How far it looks back beyond its last look, in milliseconds: a story may be written after its time, if asked for before. */
const WRITTEN_LATE = 300_000;

/**
 * Announces the stories whose time has come since it last looked: followers are told, and the pages that are kept are
 * rendered with them. What couldn't be looked for, because the database was away or the machine asleep, is looked for
 * the next time. Doesn't keep the process alive. What it returns stops it, and resolves once a look that runs has ended.
 */
export function startTellingDue({
  db,
  clock,
  log,
}: Pick<Services, 'db' | 'clock' | 'log'>): () => Promise<void> {
  // At first whatever came due while no host ran.
  let lookedAt = new Date(0);
  const look = async () => {
    const now = clock();
    try {
      await announceDue(db, new Date(lookedAt.getTime() - WRITTEN_LATE), now);
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
