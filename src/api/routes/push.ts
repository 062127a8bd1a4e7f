import { deletePushSubscription, getPushKey, putPushSubscription } from '../../contract/push.ts';
import { ApiError } from '../http/apiError.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { mayBePushedTo } from '../push/pusher.ts';
import { sessionOf } from '../sessionOf.ts';
import { dropOwnSubscription, keepSubscription, langOfSubscription } from '../store/pushSubscriptions.ts';

export const pushRoutes = [
  route(getPushKey, async (_, { pushing }) => ({ key: pushing.key })),

  route(putPushSubscription, async ({ body }, context) => {
    const { db, now, pushing, publication } = context;
    if (pushing.key === null) throw new ApiError('unavailable');
    const { endpoint, keys, replaces } = body;
    if (!mayBePushedTo(new URL(endpoint), pushing.allowPrivate))
      throw new ApiError('invalid', { fields: [{ pointer: '/endpoint', code: 'notAnEndpoint' }] });
    const former = replaces === undefined ? undefined : await langOfSubscription(db, replaces);
    const lang = body.lang ?? former ?? publication.lang;
    const readerId = await sessionOf(context);
    await keepSubscription(db, readerId, { endpoint, ...keys, lang, replaces }, now);
    return new Reply(204, undefined);
  }),

  route(deletePushSubscription, async ({ body }, { db, reader }) => {
    if (reader.kind !== 'guest') await dropOwnSubscription(db, reader.id, body.endpoint);
    return new Reply(204, undefined);
  }),
];
