import { codeSignUp, signUp } from '../../contract/account.ts';
import { findUnconfirmed } from '../store/signUps.ts';
import { logInByCode } from './codeLogIn.ts';
import type { Services } from './context.ts';
import { parse } from './decode.ts';

/**
 * Begins a sign-up: has a code mailed to the address, and answers the same where it has an account, whose code that then
 * is. @throws ApiError `invalid`.
 */
export async function beginSignUp(
  request: Request,
  body: Record<string, unknown>,
  { accounts }: Services,
): Promise<Response> {
  const { name, email } = parse(signUp, body);
  await accounts.beginSignUp({ name, email }, request);
  return Response.json({ status: true });
}

/**
 * Ends it by the mailed code, and logs in. Only now that the address is shown to be theirs are name and password those
 * that were chosen; an account that the address had before keeps its own. @throws ApiError `invalid`, `tooManyRequests`.
 */
export async function endSignUp(
  request: Request,
  body: Record<string, unknown>,
  services: Services,
): Promise<Response> {
  const { name, email, password, otp } = parse(codeSignUp, body);
  const readerId = await findUnconfirmed(services.db, email.toLowerCase());
  const answer = await logInByCode(request, { email, otp }, services);
  if (readerId !== null) await services.accounts.setUp(readerId, { name, password }, request);
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return Response.json({ status: true }, { headers });
}
