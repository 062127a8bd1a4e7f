import { deleteFollow, getFollows, putFollow } from '../../contract/follows.ts';
import { ApiError } from '../http/apiError.ts';
import type { Context } from '../http/context.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import * as store from '../store/follows.ts';
import { requireTopic } from './topics.ts';

export const followRoutes = [
  route(getFollows, async ({ query }, { db, reader }) =>
    reader.kind === 'guest' ? { items: [], nextCursor: null } : store.listFollows(db, reader.id, query),
  ),

  route(putFollow, async ({ params, body }, context) => {
    const topic = await requireTopic(params.topic, context);
    const readerId = await readerWhoFollows(context);
    return store.putFollow(context.db, readerId, topic, body.level, context.now);
  }),

  route(deleteFollow, async ({ params }, context) => {
    const topic = await requireTopic(params.topic, context);
    if (context.reader.kind !== 'guest') await store.deleteFollow(context.db, context.reader.id, topic.id);
    return new Reply(204, undefined);
  }),
];

/** Who follows: a guest becomes an anonymous reader by this press, and by nothing less. */
async function readerWhoFollows({ reader, accounts, request, headers }: Context): Promise<string> {
  const follower = reader.kind === 'guest' ? await accounts.startAnonymous(request.headers, headers) : reader;
  if (follower.kind === 'guest') throw new ApiError('notLoggedIn');
  return follower.id;
}
