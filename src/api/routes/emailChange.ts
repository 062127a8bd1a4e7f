import { postEmailChange, postEmailChangeByLink } from '../../contract/emailChange.ts';
import { inLocale } from '../../i18n/locale.ts';
import { pages } from '../../paths.ts';
import { ApiError } from '../http/apiError.ts';
import { accountOf } from '../http/guards.ts';
import { tryPassword, wrongPassword } from '../http/passwordTry.ts';
import { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { readEmailChangeToken } from '../mail/emailChangeToken.ts';
import { askForEmailChange, carryOutEmailChange } from '../store/emailChanges.ts';

/** How long whoever asks too often is asked to wait, in seconds. */
const WAIT = { headers: { 'retry-after': '3600' } };

export const emailChangeRoutes = [
  route(postEmailChange, async ({ body }, context) => {
    const { id: readerId, email: from } = accountOf(context.reader);
    const { accounts, db, now } = context;
    const isRight = await tryPassword(
      context,
      from,
      () => accounts.hasPassword(readerId, body.currentPassword),
      (right) => !right,
    );
    if (!isRight) throw wrongPassword();
    const to = body.email.toLowerCase();
    if (to === from) throw new ApiError('invalid', { fields: [{ pointer: '/email', code: 'sameAddress' }] });
    if (!(await askForEmailChange(db, { readerId, from, to, lang: body.lang }, now)))
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
