import { accountFields } from '../../contract/account.ts';
import { problemStatus, type ProblemCode } from '../../contract/problem.ts';
import { api } from '../../paths.ts';
import { isCommon } from '../rules/commonPasswords.ts';
import { ApiError } from './apiError.ts';
import { askForCode, logInByCode } from './codeLogIn.ts';
import type { Services } from './context.ts';
import { parse, readJson } from './decode.ts';
import { evenly } from './evenly.ts';
import { requireSameOrigin } from './guards.ts';
import { newSessionHint } from './hintCookie.ts';
import { tryLogIn } from './logInTry.ts';
import { changePassword, tooCommon } from './passwordChange.ts';
import { beginSignUp, endSignUp } from './signUp.ts';

/**
 * The library's ways that are used, and our own that ends a sign-up. It has others, by which more could be done than the
 * site means to let do.
 */
const WAYS: ReadonlySet<string> = new Set([
  api.getSession,
  api.signIn,
  api.askForCode,
  api.logInByCode,
  api.signUp,
  api.signUpByCode,
  api.signOut,
  api.verifyEmail,
  api.sendVerificationEmail,
  api.requestPasswordReset,
  api.resetPassword,
  api.changePassword,
  api.updateUser,
]);

const BODY = { largestBody: 64 * 1024, bodyOptional: true } as const;

/**
 * Log-in, sign-up and sessions: the library's own endpoints, behind the same guards as ours, their refusals as
 * problem details with the library's code in camelCase (`invalidEmailOrPassword`).
 */
export async function respondToAuth(
  request: Request,
  services: Services,
  requestId: string,
): Promise<Response> {
  requireSameOrigin(request, services.origins);
  if (!WAYS.has(new URL(request.url).pathname)) throw new ApiError('notFound');
  const sent = await checked(request);
  requireUncommon(sent.request, sent.body);
  const asked = await withoutEndedSession(sent.request, services);
  const respond = () => answerTo(asked, sent.body, services);
  const answer = await (mustNotTell(asked) ? evenly(respond, services) : respond());
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'private, no-store');
  const hint = newSessionHint(request, headers, services.overTls);
  if (hint !== null) headers.append('set-cookie', hint);
  if (answer.status < 400)
    return new Response(await withoutTokens(answer), { status: answer.status, headers });

  const refusal: unknown = await answer.json().catch(() => null);
  const code = codeOf(refusal) ?? codeForStatus(answer.status);
  headers.set('content-type', 'application/problem+json');
  headers.delete('content-length');
  const body = { type: 'about:blank', title: code, status: answer.status, code, requestId };
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}

/**
 * A log-in or sign-up without the cookie of a session that has ended: the library would have the browser forget it, and
 * the new one of the same name with it.
 */
async function withoutEndedSession(request: Request, { accounts }: Services): Promise<Request> {
  const isNew = [api.signIn, api.logInByCode, api.signUpByCode].some(
    (path) => path === new URL(request.url).pathname,
  );
  if (!isNew || (await accounts.readerOf(request.headers)).kind !== 'guest') return request;
  const headers = new Headers(request.headers);
  headers.delete('cookie');
  return new Request(request, { headers });
}

async function answerTo(
  request: Request,
  body: Record<string, unknown>,
  services: Services,
): Promise<Response> {
  const respond = () => services.accounts.respond(request);
  const own = OWN.get(new URL(request.url).pathname);
  if (own && request.method === 'POST') return own(request, body, services);
  if (isLogIn(request, body)) {
    const logIn = { by: 'password', address: body.email } as const;
    return tryLogIn(services, logIn, respond, ({ status }) => status === 401);
  }
  return respond();
}

/** Ways that anyone can try with anyone's address: neither their answers nor their time tell whether it has an account. */
const TRIED_BY_ANYONE: ReadonlySet<string> = new Set([
  api.signIn,
  api.askForCode,
  api.logInByCode,
  api.signUp,
  api.signUpByCode,
  api.requestPasswordReset,
]);

const mustNotTell = ({ url }: Request) => TRIED_BY_ANYONE.has(new URL(url).pathname);

/** Ways that ask more of what is sent than the library does, or answer in its place. */
const OWN: ReadonlyMap<string, typeof changePassword> = new Map([
  [api.changePassword, changePassword],
  [api.askForCode, askForCode],
  [api.logInByCode, logInByCode],
  [api.signUp, beginSignUp],
  [api.signUpByCode, endSignUp],
]);

/** An answer's text without the tokens of sessions: the cookie has them, and no page's script is to. */
async function withoutTokens(answer: Response): Promise<string> {
  const text = await answer.text();
  // A redirect says that it is JSON, and is empty.
  if (text === '' || !answer.headers.get('content-type')?.startsWith('application/json')) return text;
  return JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'token' ? undefined : value)));
}

/** Refuses a new password, by whichever of the library's ways it is set, that guessers would have at once. */
function requireUncommon({ url }: Request, body: Record<string, unknown>): void {
  const { pathname } = new URL(url);
  const field = pathname === api.signUp || pathname === api.signUpByCode ? 'password' : 'newPassword';
  const { [field]: password, email, name } = body;
  const own = [email, name].filter((word) => typeof word === 'string');
  if (typeof password === 'string' && isCommon(password, own)) throw tooCommon(field);
}

/** Whether it is tried to log in by a password. */
const isLogIn = ({ url }: Request, body: Record<string, unknown>): body is { email: string } =>
  new URL(url).pathname === api.signIn && typeof body.email === 'string';

async function checked(request: Request): Promise<{ request: Request; body: Record<string, unknown> }> {
  if (request.method === 'GET' || request.method === 'HEAD') return { request, body: {} };
  const body = parse(accountFields, await readJson(request, BODY));
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const init = { method: request.method, headers, body: JSON.stringify(body) };
  return { request: new Request(request.url, init), body };
}

function codeOf(refusal: unknown): string | null {
  if (
    refusal === null ||
    typeof refusal !== 'object' ||
    !('code' in refusal) ||
    typeof refusal.code !== 'string'
  )
    return null;
  if (refusal.code === 'UNAUTHORIZED') return 'notLoggedIn';
  return refusal.code.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function codeForStatus(status: number): ProblemCode {
  const codes = Object.keys(problemStatus) as ProblemCode[];
  return codes.find((code) => problemStatus[code] === status) ?? 'internal';
}
