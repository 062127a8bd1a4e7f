import { getAuthor, getAuthorArticles } from '../../contract/authors.ts';
import { ApiError } from '../http/apiError.ts';
import type { Context } from '../http/context.ts';
import { route } from '../http/route.ts';
import { findAuthor, listAuthorArticles } from '../store/authors.ts';

export const authorRoutes = [
  route(getAuthor, async ({ params }, context) => requireAuthor(params.author, context)),

  route(getAuthorArticles, async ({ params, query }, context) => {
    const { slug } = await requireAuthor(params.author, context);
    return listAuthorArticles(context.db, context.now, slug, query);
  }),
];

/** The author of a slug, whatever its case, or 404. */
async function requireAuthor(slug: string, { db, now }: Context) {
  const author = await findAuthor(db, slug.normalize('NFC').toLowerCase(), now);
  if (!author) throw new ApiError('notFound');
  return author;
}
