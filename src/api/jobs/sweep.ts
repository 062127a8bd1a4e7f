import { EDITABLE_FOR } from '../../contract/commentActs.ts';
import { eraseDue } from '../erasing.ts';
import type { Services } from '../http/context.ts';
import { forgetOldKeys } from '../http/idempotency.ts';
import { WINDOW } from '../rules/logInLimit.ts';
import { forgetEnded } from '../store/deliveries.ts';
import { forgetOldTries } from '../store/logInTries.ts';
import { forgetDeletedTexts } from '../store/ownComments.ts';
import { READS_KEPT } from '../rules/reads.ts';
import { forgetReads } from '../store/reads.ts';
import { forgetSignUps } from '../store/signUps.ts';
import { dropUnusedPictures } from '../store/pictures.ts';

const HOUR = 3_600_000;
/** How long a picture waits for the story that it was handed in for, in milliseconds. */
const PICTURE_WAITS = 24 * HOUR;
/** How long a sign-up waits for its code, in milliseconds: a day, for another code can be sent. */
const SIGN_UP_WAITS = 24 * HOUR;
/** How long it is kept that an alert went out or was given up, in milliseconds: digests look back no further. */
const DELIVERIES_KEPT = 60 * 24 * HOUR;

/**
 * Erases the accounts whose week has passed, and forgets the texts of deleted comments, old idempotency keys, sign-ups
 * without an end, log-ins that failed, deliveries that ended long ago, what was read before yesterday and pictures that
 * no story shows any more, now and every hour, without keeping the process alive. What it returns stops it, and resolves
 * once a sweep that runs has ended: the database may be closed then.
 */
export function startSweeping({
  db,
  clock,
  log,
}: Pick<Services, 'db' | 'clock' | 'log'>): () => Promise<void> {
  const sweep = async () => {
    try {
      await eraseDue({ db, clock, log });
      await forgetDeletedTexts(db, new Date(clock().getTime() - EDITABLE_FOR));
      await forgetOldKeys(db, clock());
      await forgetOldTries(db, new Date(clock().getTime() - WINDOW));
      await forgetEnded(db, new Date(clock().getTime() - DELIVERIES_KEPT));
      await forgetSignUps(db, new Date(clock().getTime() - SIGN_UP_WAITS));
      await forgetReads(db, new Date(clock().getTime() - READS_KEPT));
      await dropUnusedPictures(db, new Date(clock().getTime() - PICTURE_WAITS));
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
