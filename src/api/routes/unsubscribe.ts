import { postUnsubscribe } from '../../contract/unsubscribe.ts';
import { inLocale } from '../../i18n/locale.ts';
import { pages } from '../../paths.ts';
import { ApiError } from '../http/apiError.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { readUnsubscribeToken } from '../mail/unsubscribeToken.ts';
import { takeOff } from '../store/unsubscribing.ts';

export const unsubscribeRoutes = [
  route(postUnsubscribe, async ({ params, query }, { db, secret, now, headers }) => {
    const wanted = readUnsubscribeToken(params.token, secret, now);
    if (wanted) await takeOff(db, wanted.readerId, wanted.list);
    if (query.page !== undefined) {
      headers.set('location', inLocale(query.page, pages.unsubscribed) + (wanted ? '' : '?failed=1'));
      return new Reply(303, undefined);
    }
    if (!wanted) throw new ApiError('notFound');
    return new Reply(204, undefined);
  }),
];
