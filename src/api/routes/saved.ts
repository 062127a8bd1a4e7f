import { deleteSavedStory, getSavedStories, getSavedStory, putSavedStory } from '../../contract/saved.ts';
import { ApiError } from '../http/apiError.ts';
import type { Context } from '../http/context.ts';
import { route } from '../http/route.ts';
import { sessionOf } from '../sessionOf.ts';
import { findStory } from '../store/articles.ts';
import * as store from '../store/saved.ts';

export const savedRoutes = [
  route(getSavedStories, async ({ query }, { db, reader, now }) =>
    reader.kind === 'guest' ? { items: [], nextCursor: null } : store.listSaved(db, reader.id, now, query),
  ),

  route(getSavedStory, async ({ params }, context) => {
    const storyId = await requireSavable(params.slug, context);
    const { db, reader } = context;
    const savedAt = reader.kind === 'guest' ? null : await store.findSaved(db, reader.id, storyId);
    return { savedAt: savedAt?.toISOString() ?? null };
  }),

  route(putSavedStory, async ({ params, body }, context) => {
    const storyId = await requireSavable(params.slug, context);
    const readerId = await sessionOf(context);
    const { db, now } = context;
    const wanted = body.savedAt === undefined ? now : new Date(body.savedAt);
    const savedAt = await store.putSaved(db, readerId, storyId, wanted < now ? wanted : now);
    if (!savedAt) throw new ApiError('tooManySaved');
    return { savedAt: savedAt.toISOString() };
  }),

  route(deleteSavedStory, async ({ params }, context) => {
    const storyId = await requireSavable(params.slug, context);
    if (context.reader.kind !== 'guest') await store.deleteSaved(context.db, context.reader.id, storyId);
    return undefined;
  }),
];

/** The id of a story that was published, by its slug or a former one, or 404. One that was withdrawn can be taken off the list, and put back. */
async function requireSavable(slug: string, { db, now }: Context): Promise<string> {
  const story = await findStory(db, slug, now);
  if (!story) throw new ApiError('notFound');
  return story.id;
}
