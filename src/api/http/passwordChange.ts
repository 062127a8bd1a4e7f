import { passwordChange } from '../../contract/account.ts';
import { isCommon } from '../rules/commonPasswords.ts';
import { forgetLinksOf } from '../store/emailChanges.ts';
import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';
import { parse } from './decode.ts';
import { accountOf } from './guards.ts';
import { requirePassword } from './passwordTry.ts';

/**
 * Has the library change an account's password, which must be known: ends its other sessions, gives this one another
 * token, and makes void what was mailed to change the account by.
 */
export async function changePassword(
  request: Request,
  body: Record<string, unknown>,
  services: Services,
): Promise<Response> {
  const reader = accountOf(await services.accounts.readerOf(request.headers));
  const { currentPassword, newPassword } = parse(passwordChange, body);
  if (isCommon(newPassword, [reader.email, reader.name])) throw tooCommon('newPassword');
  await requirePassword(services, reader, currentPassword);
  const changed = JSON.stringify({ currentPassword, newPassword, revokeOtherSessions: true });
  const answer = await services.accounts.respond(
    new Request(request.url, { method: 'POST', headers: request.headers, body: changed }),
  );
  if (answer.ok) await forgetLinksOf(services.db, reader.id);
  return answer;
}

/** What is answered to a new password that guessers would have at once. */
export const tooCommon = (field: string) =>
  new ApiError('invalid', { fields: [{ pointer: `/${field}`, code: 'tooCommon' }] });
