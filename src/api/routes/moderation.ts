import {
  deleteModerationDecision,
  getModerationComment,
  getModerationComments,
  getModerationDecisions,
  getModerationWaiting,
  putModerationComment,
  putModerationStory,
  putModerationThread,
  type ModeratedComment,
} from '../../contract/moderation.ts';
import { closeThread, openStoryToComments, undoClosing } from '../closing.ts';
import { ApiError } from '../http/apiError.ts';
import type { Context } from '../http/context.ts';
import { accountOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { decide, undoOnComment } from '../moderating.ts';
import { toLoggedDecision, toModeratedComments, toRepliesForModerators } from '../moderationView.ts';
import { findLogged, listDecisions } from '../store/commentDecisions.ts';
import {
  countWaiting,
  findModerated,
  listAround,
  listWaiting,
  type ModeratedRow,
  type Waiting,
} from '../store/moderation.ts';
import { requireStoryHead } from './articles.ts';

export const moderationRoutes = [
  route(getModerationComments, async ({ query }, context) => {
    // The mark before the page: what comes between them is told of once more, rather than never.
    const waiting = await countWaiting(context.db, context.now);
    const { items, nextCursor } = await listWaiting(context.db, query);
    return {
      items: await toModeratedComments(items, accountOf(context.reader).id, context),
      nextCursor,
      ...toWaiting(waiting, context.now),
    };
  }),

  route(getModerationWaiting, async ({ query }, { db }) => {
    const since = new Date(query.since);
    const waiting = await countWaiting(db, since);
    return { count: waiting.anew, ...toWaiting(waiting, since) };
  }),

  route(getModerationComment, async ({ params }, context) => {
    const row = await requireModerated(params.id, context);
    const around = await listAround(context.db, row.comment);
    const [comment, replies] = await Promise.all([
      shown(row, context),
      toRepliesForModerators(around, accountOf(context.reader).id, context),
    ]);
    return { comment, around: replies };
  }),

  route(putModerationComment, async ({ params, body }, context) => {
    await decide(params.id, body, accountOf(context.reader).id, context);
    return shown(await requireModerated(params.id, context), context);
  }),

  route(getModerationDecisions, async ({ query }, { db }) => {
    const { items, nextCursor } = await listDecisions(db, query);
    return { items: items.map(toLoggedDecision), nextCursor };
  }),

  route(deleteModerationDecision, async ({ params }, { db, now }) => {
    const { decision } = await requireLogged(params.id, db);
    await db.transaction((tx) =>
      decision.version === null ? undoClosing(tx, decision, now) : undoOnComment(tx, decision, now),
    );
    return toLoggedDecision(await requireLogged(params.id, db));
  }),

  route(putModerationThread, async ({ params, body }, context) => {
    await closeThread(params.id, body.closed, accountOf(context.reader).id, context);
    return body;
  }),

  route(putModerationStory, async ({ params, body }, context) => {
    const story = await requireStoryHead(params.slug, context);
    await openStoryToComments(story.id, body.commentsOpen, accountOf(context.reader).id, context);
    return body;
  }),
];

/** `mark` is the moment that the newest of them came up, else one before any that comes. */
const toWaiting = ({ waiting, oldest, newest }: Waiting, before: Date) => ({
  waiting,
  oldest: oldest?.toISOString() ?? null,
  mark: (newest ?? before).toISOString(),
});

async function requireModerated(id: string, { db }: Context): Promise<ModeratedRow> {
  const row = await findModerated(db, id);
  if (!row) throw new ApiError('notFound');
  return row;
}

async function requireLogged(id: string, db: Context['db']) {
  const row = await findLogged(db, id);
  if (!row) throw new ApiError('notFound');
  return row;
}

async function shown(row: ModeratedRow, context: Context): Promise<ModeratedComment> {
  const [comment] = await toModeratedComments([row], accountOf(context.reader).id, context);
  if (!comment) throw new Error(`The comment ${row.comment.id} was not shown.`);
  return comment;
}
