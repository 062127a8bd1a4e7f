import { accountMails } from './accountMails.ts';
import type { MailDelivery } from './delivery/mailDelivery.ts';
import type { Reader } from './http/context.ts';
import { sessionCookie, sessionToken, successorOf } from './http/sessionCookie.ts';
import { langOf } from './langOf.ts';
import { createLogInLibrary, type AccountOptions } from './logInLibrary.ts';
import { queueMailTo } from './store/deliveries.ts';
import { findReaderOfSession } from './store/readers.ts';
import { findExpiry, retireFormerToken, rotateToken } from './store/sessions.ts';
import { nameReader, noteSignUp } from './store/signUps.ts';
import { withTokens } from './store/tokenDigest.ts';

/** Log-in, sign-up and sessions, by better-auth on our own tables. */
export interface Accounts {
  /** Answers any request under `/api/auth/`. */
  respond(request: Request): Promise<Response>;
  /**
   * Who sends these headers. It is asked with nearly every request, so it is one query of our own; the library's way
   * takes several, and several times as long.
   */
  readerOf(headers: Headers): Promise<Reader>;
  /** Lets a session in use live on: puts off its end once an hour, and appends its new cookie to `answer`. */
  renew(request: Headers, answer: Headers): Promise<void>;
  /**
   * Gives a session another token, as is due when its reader may do more or less than before, and appends its cookie to
   * `answer`. Asked twice at once, or anew for want of the answer, it gives the same one.
   */
  rotate(request: Headers, answer: Headers): Promise<void>;
  /** Starts an anonymous session, and appends its cookies to `answer`. */
  startAnonymous(request: Headers, answer: Headers): Promise<Reader>;
  /** Makes an account whose address is known to be its reader's. */
  make(account: { name: string; email: string; password: string }): Promise<{ id: string }>;
  /** Has a code mailed to an address to sign up by, or to log in by where it has an account, and does the same for both. */
  beginSignUp(account: { name: string; email: string }, request: Request): Promise<void>;
  /** Gives who has just shown that their address is theirs the name and the password they chose. */
  setUp(readerId: string, account: { name: string; password: string }, request: Request): Promise<void>;
  /** Whether that is an account's password; who asks counts the wrong ones (`http/passwordTry.ts`). */
  hasPassword(readerId: string, password: string): Promise<boolean>;
  /** Has a code mailed to an address, if it has an account; what is done and how long it takes don't tell. */
  mailCode(email: string, request: Request): Promise<void>;
  /** What the mails say that accounts ask for. */
  mails: MailDelivery['accountMails'];
}

/** Accounts on `db`. Logging in or signing up from an anonymous session carries over all it had. */
export function createAccounts(options: AccountOptions): Accounts {
  const { db, secret, publicUrl, lang, clock } = options;
  const overTls = publicUrl.startsWith('https:');
  const auth = createLogInLibrary(options);
  const tokenOf = (request: Headers) => sessionToken(request.get('cookie'), secret, overTls);

  /** Gives a browser the token that came after the one it has. */
  const giveSuccessor = async (request: Headers, answer: Headers): Promise<void> => {
    const token = tokenOf(request);
    if (token === null) return;
    const next = successorOf(token, secret);
    const endsAt = await findExpiry(db, next);
    if (!endsAt) return;
    const seconds = Math.floor((endsAt.getTime() - Date.now()) / 1000);
    answer.append('set-cookie', sessionCookie(next, seconds, secret, overTls));
  };

  const givePassword = async (readerId: string, password: string): Promise<void> => {
    const { internalAdapter, password: hashing } = await auth.$context;
    await internalAdapter.linkAccount({
      userId: readerId,
      accountId: readerId,
      providerId: 'credential',
      password: await hashing.hash(password),
    });
  };
  const mailCode = (email: string, request: Request) =>
    queueMailTo(db, 'code', { email: email.toLowerCase(), lang: langOf(request) ?? lang }, clock());

  return {
    respond: (request) => withTokens(() => auth.handler(request)),
    async readerOf(headers) {
      const token = tokenOf(headers);
      const found = token === null ? null : await findReaderOfSession(db, token);
      if (!found || token === null) return { kind: 'guest' };
      const { id, name, email, isAnonymous, role, isRotated } = found;
      if (isRotated) await retireFormerToken(db, token);
      return isAnonymous ? { kind: 'anonymous', id } : { kind: 'account', id, name, email, role };
    },
    async renew(request, answer) {
      const { headers, response } = await withTokens(() =>
        auth.api.getSession({ headers: request, returnHeaders: true }),
      );
      // To the library a former token is none at all, and it would have the browser forget its session.
      if (!response) return giveSuccessor(request, answer);
      for (const cookie of headers.getSetCookie()) answer.append('set-cookie', cookie);
    },
    async rotate(request, answer) {
      const token = tokenOf(request);
      if (token !== null) await rotateToken(db, token, successorOf(token, secret));
      await giveSuccessor(request, answer);
    },
    async startAnonymous(request, answer) {
      const { headers, response } = await withTokens(() =>
        auth.api.signInAnonymous({ headers: request, returnHeaders: true }),
      );
      for (const cookie of headers.getSetCookie()) answer.append('set-cookie', cookie);
      if (!response) throw new Error('An anonymous session was asked for and none was made.');
      return { kind: 'anonymous', id: response.user.id };
    },
    async make({ name, email, password }) {
      const { internalAdapter } = await auth.$context;
      const { id } = await internalAdapter.createUser(
        { name, email, emailVerified: true },
        { method: 'email-password' },
      );
      await givePassword(id, password);
      return { id };
    },
    async beginSignUp({ name, email }, request) {
      await noteSignUp(db, { name, email: email.toLowerCase() }, clock());
      await mailCode(email, request);
    },
    async setUp(readerId, { name, password }, request) {
      await givePassword(readerId, password);
      await nameReader(db, readerId, { name, lang: langOf(request) }, clock());
    },
    async hasPassword(readerId, password) {
      const { internalAdapter, password: hashing } = await auth.$context;
      const hash = (await internalAdapter.findCredentialAccount(readerId))?.password;
      return typeof hash === 'string' && hashing.verify({ hash, password });
    },
    mailCode,
    mails: accountMails({
      db,
      secret,
      publicUrl,
      clock,
      keepReset: async (token, readerId, expiresAt) => {
        const { internalAdapter } = await auth.$context;
        await internalAdapter.createVerificationValue({
          identifier: `reset-password:${token}`,
          value: readerId,
          expiresAt,
        });
      },
      makeCode: (email) => auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } }),
    }),
  };
}
