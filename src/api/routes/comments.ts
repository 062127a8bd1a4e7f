import { getComment } from '../../contract/commentActs.ts';
import { getComments, getNewComments, postComment } from '../../contract/comments.ts';
import { countNewComments, listComments, locateComment } from '../commentReading.ts';
import { postComments } from '../commenting.ts';
import { accountOf } from '../http/guards.ts';
import { route, routeTogether } from '../http/route.ts';
import { requireStoryHead } from './articles.ts';

export const commentRoutes = [
  route(getComments, async ({ params, query }, context) =>
    listComments(await requireStoryHead(params.slug, context), query, context),
  ),

  route(getNewComments, async ({ params, query }, context) =>
    countNewComments(await requireStoryHead(params.slug, context), query.since, context),
  ),

  route(getComment, ({ params }, context) => locateComment(params.id, context)),

  routeTogether(
    postComment,
    async ({ params, body }, context) => ({
      ...body,
      story: await requireStoryHead(params.slug, context),
      account: accountOf(context.reader),
      context,
    }),
    postComments,
  ),
];
