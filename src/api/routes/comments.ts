import { getComments, postComment } from '../../contract/comments.ts';
import * as commenting from '../commenting.ts';
import { accountOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { requireStory } from './articles.ts';

export const commentRoutes = [
  route(getComments, async ({ params, query }, context) =>
    commenting.listComments(await requireStory(params.slug, context), query, context),
  ),

  route(postComment, async ({ params, body }, context) =>
    commenting.postComment(
      await requireStory(params.slug, context),
      body,
      accountOf(context.reader),
      context,
    ),
  ),
];
