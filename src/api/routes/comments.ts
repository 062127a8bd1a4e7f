import { getComment } from '../../contract/commentActs.ts';
import { getComments, getNewComments, postComment } from '../../contract/comments.ts';
import { countNewComments, listComments, locateComment } from '../commentReading.ts';
import * as commenting from '../commenting.ts';
import { accountOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { requireStory } from './articles.ts';

export const commentRoutes = [
  route(getComments, async ({ params, query }, context) =>
    listComments(await requireStory(params.slug, context), query, context),
  ),

  route(getNewComments, async ({ params, query }, context) =>
    countNewComments(await requireStory(params.slug, context), query.since, context),
  ),

  route(getComment, ({ params }, context) => locateComment(params.id, context)),

  route(postComment, async ({ params, body }, context) =>
    commenting.postComment(
      await requireStory(params.slug, context),
      body,
      accountOf(context.reader),
      context,
    ),
  ),
];
