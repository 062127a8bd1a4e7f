import { getAlerts, postAllAlertsRead, putAlert } from '../../contract/alerts.ts';
import { ApiError } from '../http/apiError.ts';
import { idOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import * as store from '../store/alerts.ts';
import { requireStory } from './articles.ts';

export const alertRoutes = [
  route(getAlerts, async ({ query }, { db, reader, now }) =>
    reader.kind === 'guest' ? { items: [], nextCursor: null } : store.listAlerts(db, reader.id, now, query),
  ),

  route(putAlert, async ({ params, body }, context) => {
    const readerId = idOf(context.reader);
    const story = await requireStory(params.article, context);
    const alert = await store.findAlert(context.db, readerId, story.id, context.now);
    if (!alert) throw new ApiError('notFound');
    await store.markAlert(context.db, readerId, story.id, body.read);
    return { ...alert, read: body.read };
  }),

  route(postAllAlertsRead, async (_, { db, reader, now }) => ({
    marked: await store.markAllAlertsRead(db, idOf(reader), now),
  })),
];
