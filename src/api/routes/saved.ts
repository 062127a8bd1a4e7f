import { deleteSavedStory, getSavedStories, getSavedStory, putSavedStory } from '../../contract/saved.ts';
import { ApiError } from '../http/apiError.ts';
import { route } from '../http/route.ts';
import { sessionOf } from '../sessionOf.ts';
import * as store from '../store/saved.ts';
import { idOfPublished } from './articles.ts';

export const savedRoutes = [
  route(getSavedStories, async ({ query }, { db, reader, now }) =>
    reader.kind === 'guest' ? { items: [], nextCursor: null } : store.listSaved(db, reader.id, now, query),
  ),

  route(getSavedStory, async ({ params }, context) => {
    const storyId = await idOfPublished(params.slug, context);
    const { db, reader } = context;
    const savedAt = reader.kind === 'guest' ? null : await store.findSaved(db, reader.id, storyId);
    return { savedAt: savedAt?.toISOString() ?? null };
  }),

  route(putSavedStory, async ({ params, body }, context) => {
    const storyId = await idOfPublished(params.slug, context);
    const readerId = await sessionOf(context);
    const { db, now } = context;
    const wanted = body.savedAt === undefined ? now : new Date(body.savedAt);
    const savedAt = await store.putSaved(db, readerId, storyId, wanted < now ? wanted : now);
    if (!savedAt) throw new ApiError('tooManySaved');
    return { savedAt: savedAt.toISOString() };
  }),

  route(deleteSavedStory, async ({ params }, context) => {
    const storyId = await idOfPublished(params.slug, context);
    if (context.reader.kind !== 'guest') await store.deleteSaved(context.db, context.reader.id, storyId);
    return undefined;
  }),
];
