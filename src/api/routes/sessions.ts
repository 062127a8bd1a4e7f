import { deleteOtherSessions, deleteSession, getSessions } from '../../contract/sessions.ts';
import { ApiError } from '../http/apiError.ts';
import type { Context } from '../http/context.ts';
import { idOf } from '../http/guards.ts';
import { route } from '../http/route.ts';
import { sessionToken } from '../http/sessionCookie.ts';
import { deviceOf } from '../rules/device.ts';
import { endOtherSessions, endSession, listSessions } from '../store/sessions.ts';

export const sessionRoutes = [
  route(getSessions, async (_, context) => {
    const sessions = await listSessions(context.db, idOf(context.reader), tokenOf(context));
    return {
      items: sessions.map(({ id, userAgent, usedAt, isThis }) => ({
        id,
        ...deviceOf(userAgent),
        usedAt: usedAt.toISOString(),
        isThis,
      })),
    };
  }),
  route(deleteSession, async ({ params }, { db, reader }) => {
    if (!(await endSession(db, idOf(reader), params.id))) throw new ApiError('notFound');
    return undefined;
  }),
  route(deleteOtherSessions, async (_, context) => {
    await endOtherSessions(context.db, idOf(context.reader), tokenOf(context));
    return undefined;
  }),
];

/** The token of the session that asks. @throws ApiError `notLoggedIn`. */
function tokenOf({ request, secret, overTls }: Context): string {
  const token = sessionToken(request.headers.get('cookie'), secret, overTls);
  if (token === null) throw new ApiError('notLoggedIn');
  return token;
}
