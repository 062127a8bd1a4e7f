import { getCommentAlerts, putCommentAlert } from '../../contract/commentAlerts.ts';
import { listAlertsOfComments, toCommentAlerts } from '../commentAlerts.ts';
import { ApiError } from '../http/apiError.ts';
import { idOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { markCommentAlert } from '../store/commentAlerts.ts';

export const commentAlertRoutes = [
  route(getCommentAlerts, async ({ query }, context) => {
    const { reader } = context;
    if (reader.kind === 'guest') return { items: [], nextCursor: null };
    return listAlertsOfComments(reader.id, query, context);
  }),

  route(putCommentAlert, async ({ params, body }, context) => {
    const { db, reader, now } = context;
    const row = await markCommentAlert(db, idOf(reader), params.id, body.read, now);
    const [alert] = row ? await toCommentAlerts([row], context) : [];
    if (!alert) throw new ApiError('notFound');
    return alert;
  }),
];
