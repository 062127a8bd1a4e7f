import { createHmac } from 'node:crypto';
import { isSame } from './guards.ts';
import { cookieValue } from './meterCookie.ts';

/** How the names of the log-in library's cookies begin: over TLS they are this host's alone. */
export const cookiePrefix = (overTls: boolean) => (overTls ? '__Host-lede' : 'lede');

/** The session cookie's name. */
export const sessionCookieName = (overTls: boolean) => `${cookiePrefix(overTls)}.session_token`;

/**
 * The session token in a `Cookie` header, or null where there is none or its signature (HMAC-SHA-256, base64, after
 * the last dot: better-auth's) isn't ours.
 */
export function sessionToken(header: string | null, secret: string, overTls: boolean): string | null {
  const value = decode(cookieValue(header, sessionCookieName(overTls)) ?? '');
  const end = value.lastIndexOf('.');
  if (end < 1) return null;
  const token = value.slice(0, end);
  return isSame(value.slice(end + 1), signatureOf(token, secret)) ? token : null;
}

const signatureOf = (token: string, secret: string) =>
  createHmac('sha256', secret).update(token).digest('base64');

/** The token that comes after one: always the same, and for nobody to know without the secret. */
export const successorOf = (token: string, secret: string): string =>
  createHmac('sha256', `${secret} successor`).update(token).digest('base64url');

/** The `Set-Cookie` of a session's token, as better-auth would write it; `seconds` is how long it lasts. */
export function sessionCookie(token: string, seconds: number, secret: string, overTls: boolean): string {
  const value = encodeURIComponent(`${token}.${signatureOf(token, secret)}`);
  return `${sessionCookieName(overTls)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${overTls ? '; Secure' : ''}`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not a value that was ever set here.
    return '';
  }
}
