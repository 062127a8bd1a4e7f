import { PushStatusError, type Push } from '../push/pusher.ts';
import { toPushMessage } from '../push/pushMessage.ts';
import { findInstantAlerts, findSubscriptions, type Subscription } from '../store/alertContents.ts';
import { dropOwnSubscription } from '../store/pushSubscriptions.ts';
import { PutOff, type Sending } from './sender.ts';

/** How long a push service that doesn't answer is left alone, in milliseconds: its readers hold up no others'. */
const REST = 60_000;
/** What push services say of a browser that takes nothing more. */
const GONE = [404, 410];

/** What pushing is done with; without `push`, for want of keys, nothing is. */
export interface PushDelivery extends Pick<Sending, 'db' | 'clock'> {
  push: Push | null;
}

/** Prepares pushed alerts, each to all of its reader's browsers. One that is gone is forgotten. */
export function pushDelivery({ db, clock, push }: PushDelivery): Sending['prepare'] {
  /** Until when push services rest, by their origins. */
  const resting = new Map<string, Date>();

  const pushTo = async (subscription: Subscription, send: () => Promise<void>) => {
    const { origin } = new URL(subscription.endpoint);
    const rests = resting.get(origin);
    if (rests && rests > clock()) throw new PutOff(rests);
    try {
      await send();
      resting.delete(origin);
    } catch (error) {
      if (error instanceof PushStatusError && GONE.includes(error.status))
        return dropOwnSubscription(db, subscription.readerId, subscription.endpoint);
      if (!(error instanceof PushStatusError)) resting.set(origin, new Date(clock().getTime() + REST));
      throw error;
    }
  };

  return async (rows) => {
    const [alerts, subscriptions] = await Promise.all([
      findInstantAlerts(
        db,
        rows.map(({ id }) => id),
      ),
      findSubscriptions(db, [...new Set(rows.map(({ readerId }) => readerId))]),
    ]);
    return async (row) => {
      const story = alerts.get(row.id);
      const browsers = subscriptions.filter(({ readerId }) => readerId === row.readerId);
      if (!push || !story || browsers.length === 0) return 'unwanted';
      // The same for the same story, so that one that goes out twice takes the place of the first.
      const topic = row.subject.replaceAll('-', '');
      const pushed = await Promise.allSettled(
        browsers.map((browser) =>
          pushTo(browser, () => push(browser, toPushMessage(story, browser.lang), topic)),
        ),
      );
      const failures = pushed.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      if (failures.length > 0) throw failures.find((reason) => !(reason instanceof PutOff)) ?? failures[0];
      return 'sent';
    };
  };
}
