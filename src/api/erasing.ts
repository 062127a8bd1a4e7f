import type { Services } from './http/context.ts';
import { deleteDeliveriesTo } from './store/deliveries.ts';
import { hideUnpublished, holdAllOf } from './store/comments.ts';
import type { Db } from './store/database.ts';
import { findErasable, eraseRow, setEraseAt } from './store/erasing.ts';
import { forgetTriesOf } from './store/logInTries.ts';
import { forgetBrowsersOf } from './store/pushSubscriptions.ts';
import { deleteLoose, deleteOwned } from './store/readerData.ts';
import { lockReader } from './store/readers.ts';
import { withdrawRecommendations } from './store/recommendations.ts';
import { endAllSessions } from './store/sessions.ts';
import { asCancelled, changeSubscription, findSubscription } from './store/subscriptions.ts';

/** How long an account can be had back after its reader had it erased, in milliseconds. */
const GRACE = 7 * 86_400_000;

/**
 * Has an account erased in a week; until then it is out of use: logged out everywhere, told nothing, charged nothing.
 * Logging in takes it back. Answers with when.
 */
export function eraseInAWeek(db: Db, readerId: string, now: Date): Promise<Date> {
  const eraseAt = new Date(now.getTime() + GRACE);
  return db.transaction(async (tx) => {
    await lockReader(tx, readerId);
    await setEraseAt(tx, readerId, eraseAt);
    const subscription = await findSubscription(tx, readerId);
    if (subscription?.state === 'active')
      await changeSubscription(tx, subscription.id, asCancelled(subscription));
    await forgetBrowsersOf(tx, readerId);
    await deleteDeliveriesTo(tx, readerId);
    await endAllSessions(tx, readerId);
    return eraseAt;
  });
}

/**
 * Erases a reader: nothing that is theirs or says who they were is left, but that what they published stands, as by a
 * former reader.
 */
export function eraseNow(db: Db, { id, email }: { id: string; email: string }): Promise<void> {
  return db.transaction(async (tx) => {
    await lockReader(tx, id);
    await holdAllOf(tx, id);
    await withdrawRecommendations(tx, id);
    await hideUnpublished(tx, id);
    await deleteLoose(tx, { id, email });
    await forgetTriesOf(tx, email);
    await deleteOwned(tx, id);
    await eraseRow(tx, id);
  });
}

/** Erases those whose week has passed. */
export async function eraseDue({ db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>): Promise<void> {
  for (const { id } of await findErasable(db, clock()))
    await db
      .transaction(async (tx) => {
        await lockReader(tx, id);
        // Who logged in at the last moment keeps all.
        const [still] = await findErasable(tx, clock(), id);
        if (still) await eraseNow(tx, still);
      })
      .catch((error: unknown) => log.error('an account could not be erased', error));
}
