import { codeLogIn, codeRequest } from '../../contract/account.ts';
import { api } from '../../paths.ts';
import { ApiError } from './apiError.ts';
import type { Services } from './context.ts';
import { parse } from './decode.ts';
import { tryLogIn } from './logInTry.ts';

/** Has a code mailed to whoever has an account at an address, and answers the same where nobody has. */
export async function askForCode(
  request: Request,
  body: Record<string, unknown>,
  { accounts }: Services,
): Promise<Response> {
  await accounts.mailCode(parse(codeRequest, body).email, request);
  return Response.json({ status: true });
}

/**
 * Has the library log in by a mailed code. Whatever is wrong with one, that it is past, used up or nobody's too, is one
 * refusal: the library's own would tell that the address has an account. @throws ApiError `invalid`, `tooManyRequests`.
 */
export async function logInByCode(
  request: Request,
  body: Record<string, unknown>,
  services: Services,
): Promise<Response> {
  const { email, otp } = parse(codeLogIn, body);
  const sent = { method: 'POST', headers: request.headers, body: JSON.stringify({ email, otp }) };
  const look = () => services.accounts.respond(new Request(new URL(api.logInByCode, request.url), sent));
  const answer = await tryLogIn(services, { by: 'code', address: email }, look, isRefused);
  if (isRefused(answer)) throw new ApiError('invalid', { fields: [{ pointer: '/otp', code: 'wrongCode' }] });
  return answer;
}

const isRefused = ({ status }: Response) => status === 400 || status === 403;
