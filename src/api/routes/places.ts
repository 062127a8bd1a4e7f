import { deletePlace, getPlace, putPlace } from '../../contract/places.ts';
import { accountOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import * as store from '../store/places.ts';
import { idOfPublished } from './articles.ts';

export const placeRoutes = [
  route(getPlace, async ({ params }, context) =>
    store.findPlace(context.db, accountOf(context.reader).id, await idOfPublished(params.slug, context)),
  ),

  route(putPlace, async ({ params, body: { reachedAt, ...place } }, context) => {
    const storyId = await idOfPublished(params.slug, context);
    const { db, now } = context;
    const { id } = accountOf(context.reader);
    const at = new Date(reachedAt);
    await store.putPlace(db, id, storyId, place, at < now ? at : now);
    return store.findPlace(db, id, storyId);
  }),

  route(deletePlace, async ({ params }, context) => {
    const storyId = await idOfPublished(params.slug, context);
    await store.putPlace(context.db, accountOf(context.reader).id, storyId, null, context.now);
    return undefined;
  }),
];
