import { HINT_COOKIE, hintValue, NEW_SESSION, type Hint } from '../../contract/hint.ts';
import { cookieValue } from './meterCookie.ts';
import { sessionCookieName } from './sessionCookie.ts';

const YEAR = 365 * 86_400;

const heldBy = (request: Request) => cookieValue(request.headers.get('cookie'), HINT_COOKIE) ?? '';

/** Whether a session may read more or less than when its browser was told last. */
export const hasOtherRights = (request: Request, hint: Hint): boolean =>
  hint.hasSession && !['', NEW_SESSION, hintValue(hint)].includes(heldBy(request));

/**
 * The `Set-Cookie` that brings a browser's hint up to date, or null where it is. A page reads the hint before its
 * first paint, so as to flash neither a gate nor a log-in link; it decides nothing. Guests get none.
 */
export function hintCookie(request: Request, hint: Hint, overTls: boolean): string | null {
  const value = hint.hasSession ? hintValue(hint) : '';
  if (heldBy(request) === value) return null;
  return written(value, overTls);
}

/** The same for an answer whose headers begin a session in a browser that had none, so that its next page knows. */
export function newSessionHint(request: Request, answer: Headers, overTls: boolean): string | null {
  const name = `${sessionCookieName(overTls)}=`;
  const begins = answer
    .getSetCookie()
    .some((cookie) => cookie.startsWith(name) && cookie[name.length] !== ';');
  return begins && heldBy(request) === '' ? written(NEW_SESSION, overTls) : null;
}

const written = (value: string, overTls: boolean) =>
  `${HINT_COOKIE}=${value}; Path=/; Max-Age=${value ? YEAR : 0}; SameSite=Lax${overTls ? '; Secure' : ''}`;
