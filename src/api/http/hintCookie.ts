import { HINT_COOKIE, hintValue, type Hint } from '../../contract/hint.ts';
import { cookieValue } from './meterCookie.ts';

const YEAR = 365 * 86_400;

const heldBy = (request: Request) => cookieValue(request.headers.get('cookie'), HINT_COOKIE) ?? '';

/** Whether a session may read more or less than when its browser was told last. */
export const hasOtherRights = (request: Request, hint: Hint): boolean =>
  hint.hasSession && !['', hintValue(hint)].includes(heldBy(request));

/**
 * The `Set-Cookie` that brings a browser's hint up to date, or null where it is. A page reads the hint before its
 * first paint, so as to flash neither a gate nor a log-in link; it decides nothing. Guests get none.
 */
export function hintCookie(request: Request, hint: Hint, overTls: boolean): string | null {
  const value = hint.hasSession ? hintValue(hint) : '';
  if (heldBy(request) === value) return null;
  return `${HINT_COOKIE}=${value}; Path=/; Max-Age=${value ? YEAR : 0}; SameSite=Lax${overTls ? '; Secure' : ''}`;
}
