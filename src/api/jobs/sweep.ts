import type { Services } from '../http/context.ts';
import { forgetOldKeys } from '../http/idempotency.ts';

const HOUR = 3_600_000;

/**
 * Forgets old idempotency keys, now and every hour, without keeping the process alive. What it returns stops it, and
 * resolves once a sweep that runs has ended: the database may be closed then.
 */
export function startSweeping({
  db,
  clock,
  log,
}: Pick<Services, 'db' | 'clock' | 'log'>): () => Promise<void> {
  const sweep = async () => {
    try {
      await forgetOldKeys(db, clock());
    } catch (error) {
      log.error('sweep failed', error);
    }
  };
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweep();
  }, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}
