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
  refusal: '401 unauthorized',
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
  way('POST', api.signUp, 'nothing', [
    {
      of: "with another's address",
      whose: "another's",
      ask: ({ email }) => ({ body: { name: 'New', email, password: PASSWORD } }),
      outcome: '422 userAlreadyExistsUseAnotherEmail',
    },
    {
      of: 'with a new address',
      ask: ({ topic }) => ({ body: { name: 'New', email: `${topic}@new.example`, password: PASSWORD } }),
    },
  ]),
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
  way('POST', api.signOut, 'nothing', [sending('', {})]),
  way('GET', 'get-session', 'nothing', [{ of: '', shows: ['id', 'name', 'email', 'session'] }]),
  way('GET', 'list-sessions', 'session', [{ of: '', shows: ['id', 'session'] }]),
  way(
    'POST',
    'revoke-session',
    'session',
    threeOf(({ session }) => ({ body: { token: session } })),
  ),
  way('POST', 'revoke-sessions', 'session', [sending('', {})]),
  way('POST', 'revoke-other-sessions', 'session', [sending('', {})]),

  way(
    'POST',
    api.sendVerificationEmail,
    'nothing',
    threeOf(({ email }) => ({ body: { email } }), {
      own: { but: { anonymous: '400 emailMismatch' } },
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

  way('POST', 'update-user', 'session', [
    sending('name', { name: 'New' }),
    sending('role', { role: 'moderator' }, '400 fieldNotAllowed'),
    sending('confirmation', { emailVerified: true }, 'malformedBody'),
  ]),
  way('POST', 'change-email', 'session', [
    sending('', { newEmail: 'new@example.com' }, '400 changeEmailDisabled'),
  ]),
  way('POST', 'delete-user', 'session', [sending('', {}, 'notFound')]),
  way('GET', 'list-accounts', 'session', [{ of: '' }]),
  way('POST', 'link-social', 'session', [sending('', { provider: 'google' }, '404 providerNotFound')]),
  way('POST', 'sign-in/social', 'nothing', [sending('', { provider: 'google' }, '404 providerNotFound')]),
];
