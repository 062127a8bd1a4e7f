import { api } from '../../src/paths.ts';
import { PASSWORD } from './api.ts';
import { threeOf, type Asked, type Outcome, type Row, type Thing } from './rights.ts';

/** A way of the log-in library, at one of our addresses or under its own name. */
const way = (method: 'GET' | 'POST', path: string, needs: Asked['needs'], things: readonly Thing[]): Row => ({
  asked: {
    method,
    path: path.startsWith('/') ? path : api.auth.replace('*', path),
    audience: 'personal',
    needs,
    status: 200,
  },
  refusal: 'notLoggedIn',
  things,
});
const sending = (of: string, body: object, outcome?: Outcome): Thing => ({
  of,
  ask: () => ({ body }),
  ...(outcome === undefined ? {} : { outcome }),
});
const NEW_PASSWORD = 'a tram called nine';
const WRONG = '401 invalidEmailOrPassword';
const FOR_NOBODY = { guest: WRONG, newsroom: WRONG, anonymous: WRONG } as const;
const LOGGED_OUT = { guest: 200, newsroom: 200 } as const;

/** The ways in and out, and those of the library's others by which a reader might change what isn't theirs. */
export const ACCOUNT_ROWS: readonly Row[] = [
  way(
    'POST',
    api.signUp,
    'nothing',
    threeOf(({ email }) => ({ body: { name: 'New', email, password: PASSWORD } }), {
      "another's": { touchesOthers: true },
    }),
  ),
  way(
    'POST',
    api.signUpByCode,
    'nothing',
    threeOf(({ email }) => ({ body: { name: 'New', email, password: PASSWORD, otp: '123456' } }), {
      own: { outcome: 'invalid' },
      "another's": { outcome: 'invalid' },
      missing: { outcome: 'invalid' },
    }),
  ),
  way('POST', api.signIn, 'nothing', [
    { of: 'own', ask: ({ email }) => ({ body: { email, password: PASSWORD } }), but: FOR_NOBODY },
  ]),
  way('POST', api.signIn, 'nothing', [
    {
      of: "another's, by a wrong password",
      whose: "another's",
      ask: ({ email }) => ({ body: { email, password: 'not this one' } }),
      outcome: WRONG,
    },
  ]),
  way(
    'POST',
    api.askForCode,
    'nothing',
    threeOf(({ email }) => ({ body: { email } }), { "another's": { touchesOthers: true } }),
  ),
  way(
    'POST',
    api.logInByCode,
    'nothing',
    threeOf(({ email }) => ({ body: { email, otp: '123456' } }), {
      own: { outcome: 'invalid' },
      "another's": { outcome: 'invalid' },
      missing: { outcome: 'invalid' },
    }),
  ),
  way('POST', api.signOut, 'nothing', [sending('', {})]),
  way('GET', api.getSession, 'nothing', [{ of: '', shows: ['id', 'name', 'email'] }]),

  way(
    'POST',
    api.sendVerificationEmail,
    'nothing',
    threeOf(({ email }) => ({ body: { email } }), {
      own: { outcome: '400 emailAlreadyVerified', but: { ...LOGGED_OUT, anonymous: '400 emailMismatch' } },
      "another's": { outcome: '400 emailMismatch', but: LOGGED_OUT, touchesOthers: true },
      missing: { outcome: '400 emailMismatch', but: LOGGED_OUT },
    }),
  ),
  way('GET', api.verifyEmail, 'nothing', [
    { of: 'by a made-up link', ask: () => ({ query: '?token=none' }), outcome: '401 invalidToken' },
  ]),
  way(
    'POST',
    api.requestPasswordReset,
    'nothing',
    threeOf(({ email }) => ({ body: { email } }), { "another's": { touchesOthers: true } }),
  ),
  way('POST', api.resetPassword, 'nothing', [
    sending('by a made-up link', { token: 'none', newPassword: NEW_PASSWORD }, '400 invalidToken'),
  ]),

  way('POST', api.changePassword, 'account', [
    sending('by a wrong one', { currentPassword: 'not this one', newPassword: NEW_PASSWORD }, '422 invalid'),
    sending('by the right one', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }),
  ]),
  way('POST', api.updateUser, 'session', [
    sending('name', { name: 'New' }),
    sending('role', { role: 'moderator' }, '400 fieldNotAllowed'),
    sending('confirmation', { emailVerified: true }, 'malformedBody'),
  ]),
  ...['list-sessions', 'list-accounts', 'account-info', 'delete-user/callback'].map((path) =>
    way('GET', path, 'nothing', [{ of: '', outcome: 'notFound' }]),
  ),
  ...[
    'sign-in/anonymous',
    'sign-in/social',
    'link-social',
    'unlink-account',
    'revoke-session',
    'revoke-sessions',
    'revoke-other-sessions',
    'change-email',
    'set-password',
    'verify-password',
    'delete-user',
    'delete-anonymous-user',
    'refresh-token',
    'get-access-token',
    'email-otp/check-verification-otp',
    'email-otp/verify-email',
    'email-otp/request-password-reset',
    'email-otp/reset-password',
    'email-otp/request-email-change',
    'email-otp/change-email',
    'forget-password/email-otp',
  ].map((path) => way('POST', path, 'nothing', [sending('', {}, 'notFound')])),
];
