import { HINT_COOKIE, hintValue, type Hint } from '../../contract/hint.ts';
import { cookieValue } from './meterCookie.ts';

const YEAR = 365 * 86_400;

/**
 * The `Set-Cookie` that brings a browser's hint up to date, or null where it is. A page reads the hint before its
 * first paint, so as to flash neither a gate nor a log-in link; it decides nothing. Guests get none.
 */
export function hintCookie(request: Request, hint: Hint, overTls: boolean): string | null {
  const held = cookieValue(request.headers.get('cookie'), HINT_COOKIE) ?? '';
  const value = hint.hasSession ? hintValue(hint) : '';
  if (held === value) return null;
  return `${HINT_COOKIE}=${value}; Path=/; Max-Age=${value ? YEAR : 0}; SameSite=Lax${overTls ? '; Secure' : ''}`;
}
