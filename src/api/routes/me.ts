import { getMe, type Me, type ReaderKind } from '../../contract/me.ts';
import type { Context, Reader } from '../http/context.ts';
import { hasOtherRights, hintCookie } from '../http/hintCookie.ts';
import { route } from '../http/route.ts';
import { countUnread } from '../store/alerts.ts';
import { countUnreadOfComments } from '../store/commentAlerts.ts';
import { newestAnnouncement } from '../store/arrivals.ts';
import { findSubscription } from '../store/subscriptions.ts';
import { findTextSettings } from '../store/textSettings.ts';
import { toSubscription } from '../subscriptions.ts';

const GUEST: Me = {
  kind: 'guest',
  id: null,
  name: null,
  email: null,
  unreadAlerts: 0,
  announced: 0,
  subscription: null,
  textSettings: null,
};

export const meRoutes = [
  route(getMe, async (_, context) => {
    const me = await describe(context);
    const { request, headers, accounts, overTls } = context;
    const mayRead = me.kind === 'subscriber' || me.kind === 'moderator';
    const hint = { hasSession: me.kind !== 'guest', mayRead };
    if (hint.hasSession) {
      const goOn = hasOtherRights(request, hint) ? accounts.rotate : accounts.renew;
      await goOn(request.headers, headers);
    }
    const cookie = hintCookie(request, hint, overTls);
    if (cookie !== null) headers.append('set-cookie', cookie);
    return me;
  }),
];

async function describe({ reader, db, now }: Context): Promise<Me> {
  if (reader.kind === 'guest') return GUEST;
  // The number first: what is announced between the two is counted, and told once more, rather than never.
  const announced = await newestAnnouncement(db);
  const [ofStories, ofComments] = await Promise.all([
    countUnread(db, reader.id, now),
    countUnreadOfComments(db, reader.id, now),
  ]);
  const unreadAlerts = ofStories + ofComments;
  if (reader.kind === 'anonymous')
    return { ...GUEST, kind: 'anonymous', id: reader.id, unreadAlerts, announced };
  const [subscription, textSettings] = await Promise.all([
    findSubscription(db, reader.id).then((found) => toSubscription(found, now)),
    findTextSettings(db, reader.id),
  ]);
  const { id, name, email } = reader;
  return {
    kind: kindOf(reader, subscription !== null),
    id,
    name,
    email,
    unreadAlerts,
    announced,
    subscription,
    textSettings,
  };
}

function kindOf(reader: Extract<Reader, { kind: 'account' }>, isSubscribed: boolean): ReaderKind {
  if (reader.role === 'moderator') return 'moderator';
  return isSubscribed ? 'subscriber' : 'registered';
}
