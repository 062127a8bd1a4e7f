import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { anonymous, emailOTP } from 'better-auth/plugins';
import { createHmac } from 'node:crypto';
import { accountMails, CONFIRM_WITHIN } from './accountMails.ts';
import type { MailDelivery } from './delivery/mailDelivery.ts';
import type { Reader } from './http/context.ts';
import type { Log } from './log.ts';
import { cookiePrefix, sessionCookie, sessionToken, successorOf } from './http/sessionCookie.ts';
import { tellChange } from './store/changes.ts';
import { findReaderOfSession, mergeReaders } from './store/readers.ts';
import type { Db } from './store/database.ts';
import { queueAccountMail, queueMailTo } from './store/deliveries.ts';
import { keepReader } from './store/erasing.ts';
import { credentials, readers, sessions, verifications } from './store/accountTables.ts';
import { forgetLinksOf } from './store/emailChanges.ts';
import { forgetTriesOf } from './store/logInTries.ts';
import { findExpiry, retireFormerToken, rotateToken } from './store/sessions.ts';
import { withTokens } from './store/tokenDigest.ts';
import { CODE_MINUTES, PASSWORD_LENGTH, PASSWORD_MOST } from '../contract/account.ts';
import { localeOf } from '../i18n/locale.ts';

export interface AccountOptions {
  db: Db;
  /** Signs cookies; at least 32 characters. */
  secret: string;
  publicUrl: string;
  origins: readonly string[];
  /** The paper's language, for readers whose own isn't known. */
  lang: string;
  clock: () => Date;
  log: Log;
}

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
  /** Makes an account, without asking that its address be confirmed. */
  signUp(account: { name: string; email: string; password: string }): Promise<{ id: string }>;
  /** Whether that is an account's password; who asks counts the wrong ones (`http/passwordTry.ts`). */
  hasPassword(readerId: string, password: string): Promise<boolean>;
  /** Has a code mailed to an address, if it has an account; what is done and how long it takes don't tell. */
  mailCode(email: string, request: Request): Promise<void>;
  /** What the mails say that accounts ask for. */
  mails: MailDelivery['accountMails'];
}

/** Accounts on `db`. Logging in or signing up from an anonymous session carries over all it had. */
export function createAccounts({
  db,
  secret,
  publicUrl,
  origins,
  lang,
  clock,
  log,
}: AccountOptions): Accounts {
  const overTls = publicUrl.startsWith('https:');
  const auth = betterAuth({
    appName: 'Lede',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [...origins],
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: readers, session: sessions, account: credentials, verification: verifications },
    }),
    databaseHooks: {
      user: { update: { after: async ({ id }) => void (await tellChange(db, id, 'session')) } },
      session: {
        // Who comes back within the week keeps all that they had erased.
        create: { after: async ({ userId }) => keepReader(db, userId) },
        delete: { after: async ({ userId }) => void (await tellChange(db, userId, 'session')) },
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH,
      maxPasswordLength: PASSWORD_MOST,
      revokeSessionsOnPasswordReset: true,
      // As with confirmations; the link that is made here is for nobody.
      sendResetPassword: async ({ user }, request) =>
        queueAccountMail(db, 'reset', { readerId: user.id, lang: langOf(request) ?? lang }, clock()),
      onPasswordReset: async ({ user }) => {
        // Who reads the account's mail has shown that the guesses weren't theirs.
        await forgetTriesOf(db, user.email);
        await forgetLinksOf(db, user.id);
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: CONFIRM_WITHIN,
      // Queued, so that no mail server holds up a sign-up; the link is made when the mail goes out.
      sendVerificationEmail: async ({ user }, request) => {
        if (request)
          await queueAccountMail(
            db,
            'confirm',
            { readerId: user.id, lang: langOf(request) ?? lang },
            clock(),
          );
      },
    },
    user: {
      additionalFields: {
        role: { type: ['reader', 'moderator'], required: false, defaultValue: 'reader', input: false },
      },
    },
    plugins: [
      anonymous({
        emailDomainName: 'anonymous.invalid',
        onLinkAccount: async ({ anonymousUser, newUser }) =>
          mergeReaders(db, anonymousUser.user.id, newUser.user.id),
      }),
      emailOTP({
        disableSignUp: true,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 3,
        // Under the secret, for there are but a million codes to try a digest with.
        storeOTP: {
          hash: async (code) => createHmac('sha256', `${secret} code`).update(code).digest('base64url'),
        },
        // Codes are asked for by `mailCode`, and made when the mail goes out.
        sendVerificationOTP: async () => {
          throw new Error('The library is not asked to send codes.');
        },
      }),
    ],
    // Pages say when a session was last used.
    session: { updateAge: 3_600 },
    rateLimit: { enabled: false },
    advanced: {
      // Over TLS a cookie that no other host and no other path can set; the library has another prefix of its own.
      cookiePrefix: cookiePrefix(overTls),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: overTls },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    // What the library doesn't foresee is answered and logged as everything unforeseen is.
    onAPIError: { throw: true },
    // Its own lines name readers; of those only what went wrong inside is kept.
    logger: {
      level: 'error',
      log: (_, message, ...details: unknown[]) => {
        const error = details.find((detail) => detail instanceof Error);
        if (error) log.error(`accounts: ${message}`, error);
      },
    },
  });

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
    async signUp(account) {
      const { user } = await auth.api.signUpEmail({ body: account });
      return { id: user.id };
    },
    async hasPassword(readerId, password) {
      const { internalAdapter, password: hashing } = await auth.$context;
      const hash = (await internalAdapter.findCredentialAccount(readerId))?.password;
      return typeof hash === 'string' && hashing.verify({ hash, password });
    },
    mailCode: (email, request) =>
      queueMailTo(db, 'code', { email: email.toLowerCase(), lang: langOf(request) ?? lang }, clock()),
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

/** The interface's language on the page that a request was made from, as far as the browser says. */
function langOf(request: Request | undefined): string | null {
  const page = request?.headers.get('referer') ?? null;
  return page !== null && URL.canParse(page) ? localeOf(new URL(page).pathname) : null;
}
