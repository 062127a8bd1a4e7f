import { postEmailChange, postEmailChangeByLink } from '../../contract/emailChange.ts';
import { inLocale } from '../../i18n/locale.ts';
import { pages } from '../../paths.ts';
import { ApiError } from '../http/apiError.ts';
import { accountOf } from '../http/guards.ts';
import { requirePassword } from '../http/passwordTry.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { readEmailChangeToken } from '../mail/emailChangeToken.ts';
import { askForEmailChange, carryOutEmailChange } from '../store/emailChanges.ts';

/** How long whoever asks too often is asked to wait, in seconds. */
const WAIT = { headers: { 'retry-after': '3600' } };

export const emailChangeRoutes = [
  route(postEmailChange, async ({ body }, context) => {
    const reader = accountOf(context.reader);
    await requirePassword(context, reader, body.currentPassword);
    const { id: readerId, email: from } = reader;
    const to = body.email.toLowerCase();
    if (to === from) throw new ApiError('invalid', { fields: [{ pointer: '/email', code: 'sameAddress' }] });
    if (!(await askForEmailChange(context.db, { readerId, from, to, lang: body.lang }, context.now)))
      throw new ApiError('tooManyRequests', WAIT);
    return new Reply(204, undefined);
  }),

  route(postEmailChangeByLink, async ({ params, query }, { db, secret, now, headers }) => {
    const id = readEmailChangeToken(params.token, secret);
    const isChanged = id !== null && (await carryOutEmailChange(db, id, now));
    if (query.page !== undefined) {
      headers.set('location', inLocale(query.page, pages.addressChanged) + (isChanged ? '' : '?failed=1'));
      return new Reply(303, undefined);
    }
    if (!isChanged) throw new ApiError('notFound');
    return new Reply(204, undefined);
  }),
];
