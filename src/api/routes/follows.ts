import { deleteFollow, getFollows, putFollow } from '../../contract/follows.ts';
import { ApiError } from '../http/apiError.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { sessionOf } from '../sessionOf.ts';
import * as store from '../store/follows.ts';
import { requireTopic } from './topics.ts';

export const followRoutes = [
  route(getFollows, async ({ query }, { db, reader }) =>
    reader.kind === 'guest' ? { items: [], nextCursor: null } : store.listFollows(db, reader.id, query),
  ),

  route(putFollow, async ({ params, body }, context) => {
    const { db, now } = context;
    const topic = await requireTopic(params.topic, context);
    const readerId = await sessionOf(context);
    const { level, since, snoozedUntil } = body;
    const change = {
      level,
      // A start that is to come would hold alerts back that nobody asked to hold back.
      since: since === undefined ? undefined : new Date(Math.min(Date.parse(since), now.getTime())),
      snoozedUntil: snoozedUntil == null ? snoozedUntil : new Date(snoozedUntil),
    };
    const follow = await store.putFollow(db, readerId, topic, change, now);
    if (!follow) throw new ApiError('tooManyFollows');
    return follow;
  }),

  route(deleteFollow, async ({ params }, context) => {
    const topic = await requireTopic(params.topic, context);
    if (context.reader.kind !== 'guest') await store.deleteFollow(context.db, context.reader.id, topic.id);
    return new Reply(204, undefined);
  }),
];
