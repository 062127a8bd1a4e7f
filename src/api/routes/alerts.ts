import { randomUUID } from 'node:crypto';
import {
  getAlerts,
  postAllAlertsRead,
  postAllAlertsReadUndo,
  postInboxVisit,
  putAlert,
} from '../../contract/alerts.ts';
import { ApiError } from '../http/apiError.ts';
import { idOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import * as store from '../store/alerts.ts';
import { markAllOfCommentsRead, unmarkBatchOfComments } from '../store/commentAlerts.ts';
import { visitInbox } from '../store/inboxVisits.ts';
import { requireStory } from './articles.ts';
import { requireTopic } from './topics.ts';

export const alertRoutes = [
  route(getAlerts, async ({ query }, context) => {
    const { db, reader, now } = context;
    const topic = query.topic === undefined ? undefined : await requireTopic(query.topic, context);
    if (reader.kind === 'guest') return { items: [], nextCursor: null };
    return store.listAlerts(db, reader.id, now, { ...query, topicId: topic?.id });
  }),

  route(putAlert, async ({ params, body }, context) => {
    const readerId = idOf(context.reader);
    const story = await requireStory(params.article, context);
    const alert = await store.findAlert(context.db, readerId, story.id, context.now);
    if (!alert) throw new ApiError('notFound');
    await store.markAlert(context.db, readerId, story.id, body.read);
    return { ...alert, read: body.read };
  }),

  route(postAllAlertsRead, async (_, { db, reader, now }) => {
    const [readerId, batch] = [idOf(reader), randomUUID()];
    return db.transaction(async (tx) => {
      const ofComments = await markAllOfCommentsRead(tx, readerId, batch);
      return { marked: ofComments + (await store.markAllAlertsRead(tx, readerId, now, batch)), batch };
    });
  }),

  route(postAllAlertsReadUndo, async ({ body: { batch } }, { db, reader }) => {
    const readerId = idOf(reader);
    return db.transaction(async (tx) => {
      const ofComments = await unmarkBatchOfComments(tx, readerId, batch);
      return { marked: ofComments + (await store.unmarkBatch(tx, readerId, batch)) };
    });
  }),

  route(postInboxVisit, async (_, { db, reader, now }) => ({
    before: (await visitInbox(db, idOf(reader), now))?.toISOString() ?? null,
  })),
];
