import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { anonymous, emailOTP } from 'better-auth/plugins';
import { createHmac } from 'node:crypto';
import { CODE_MINUTES, PASSWORD_LENGTH, PASSWORD_MOST } from '../contract/account.ts';
import { CONFIRM_WITHIN } from './accountMails.ts';
import { cookiePrefix } from './http/sessionCookie.ts';
import { langOf } from './langOf.ts';
import type { Log } from './log.ts';
import { credentials, readers, sessions, verifications } from './store/accountTables.ts';
import { tellChange } from './store/changes.ts';
import type { Db } from './store/database.ts';
import { queueAccountMail } from './store/deliveries.ts';
import { forgetLinksOf } from './store/emailChanges.ts';
import { keepReader } from './store/erasing.ts';
import { forgetTriesOf } from './store/logInTries.ts';
import { mergeReaders } from './store/readers.ts';

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

/** better-auth on our own tables: what it does by itself, and what is done along with it. */
export function createLogInLibrary({ db, secret, publicUrl, origins, lang, clock, log }: AccountOptions) {
  const overTls = publicUrl.startsWith('https:');
  return betterAuth({
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
      expiresIn: CONFIRM_WITHIN,
      // Queued, so that no mail server holds up an answer; the link is made when the mail goes out.
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
}
