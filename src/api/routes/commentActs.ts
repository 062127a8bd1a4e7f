import {
  deleteComment,
  deleteMute,
  deleteRecommendation,
  deleteThreadFollow,
  getMutes,
  patchComment,
  postCommentReport,
  postCommentUndelete,
  postMute,
  putRecommendation,
  putThreadFollow,
} from '../../contract/commentActs.ts';
import { requireOthers, requireReadable, requireShown } from '../commentAccess.ts';
import { ApiError } from '../http/apiError.ts';
import { accountOf, idOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { bringBack, editOwn, removeOwn } from '../ownComments.ts';
import { reportComment } from '../reporting.ts';
import * as mutes from '../store/mutes.ts';
import { recommend, unrecommend } from '../store/recommendations.ts';
import { followThreads, unfollowThread } from '../store/threadFollows.ts';

/** What readers do about comments: their own, and others'. */
export const commentActRoutes = [
  route(patchComment, ({ params, body }, context) =>
    editOwn(params.id, body.text, accountOf(context.reader), context),
  ),
  route(deleteComment, async ({ params }, context) => {
    await removeOwn(params.id, accountOf(context.reader), context);
    return undefined;
  }),
  route(postCommentUndelete, ({ params }, context) =>
    bringBack(params.id, accountOf(context.reader), context),
  ),

  route(putRecommendation, async ({ params }, context) => {
    const { id } = await requireOthers(params.id, context);
    const recommendations = await recommend(context.db, id, idOf(context.reader), context.now);
    return { recommendations, recommended: true };
  }),
  route(deleteRecommendation, async ({ params }, context) => {
    const { id } = await requireReadable(params.id, context);
    const recommendations = await unrecommend(context.db, id, idOf(context.reader));
    return { recommendations, recommended: false };
  }),

  route(postCommentReport, async ({ params, body }, context) => {
    const { id } = await requireOthers(params.id, context);
    await reportComment(id, body, accountOf(context.reader), context);
    return { reason: body.reason };
  }),

  route(putThreadFollow, async ({ params }, context) => {
    const { comment } = await requireShown(params.id, context);
    const { threadId } = comment;
    await followThreads(context.db, [{ threadId, readerId: idOf(context.reader), since: context.now }]);
    return { followed: true };
  }),
  route(deleteThreadFollow, async ({ params }, context) => {
    const { comment } = await requireShown(params.id, context);
    await unfollowThread(context.db, comment.threadId, idOf(context.reader));
    return { followed: false };
  }),

  route(getMutes, async (_, { db, reader }) => ({
    items: reader.kind === 'guest' ? [] : await mutes.listMutes(db, reader.id),
  })),
  route(postMute, async ({ body }, context) => {
    const { readerId } = await requireOthers(body.commentId, context);
    // Whose account was erased writes no more.
    const muted =
      readerId !== null && (await mutes.mute(context.db, idOf(context.reader), readerId, context.now));
    if (!muted) throw new ApiError('notFound');
    return muted;
  }),
  route(deleteMute, async ({ params }, { db, reader }) => {
    if (!(await mutes.unmute(db, idOf(reader), params.id))) throw new ApiError('notFound');
    return undefined;
  }),
];
