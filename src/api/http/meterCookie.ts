import { createHmac } from 'node:crypto';
import { isSame } from './guards.ts';

/** A guest's meter: the month, and the ids of the stories it was spent on. */
export interface GuestMeter {
  month: string;
  storyIds: string[];
}

const NAME = 'lede.meter';

/** The meter in a request's cookies; one that is missing, altered or of another month counts as none. */
export function readMeter(request: Request, secret: string, month: string): GuestMeter {
  const none = { month, storyIds: [] };
  const value = cookieValue(request.headers.get('cookie'), NAME);
  const [payload = '', signature = ''] = value?.split('.') ?? [];
  if (!payload || !isSame(signature, sign(payload, secret))) return none;
  const [of, ...storyIds] = Buffer.from(payload, 'base64url').toString().split(' ');
  return of === month ? { month, storyIds } : none;
}

/** The `Set-Cookie` that keeps a meter until its month ends; an empty one forgets it. */
export function meterCookie(meter: GuestMeter, secret: string, expires: Date, overTls: boolean): string {
  const payload = Buffer.from([meter.month, ...meter.storyIds].join(' ')).toString('base64url');
  const value = meter.storyIds.length > 0 ? `${payload}.${sign(payload, secret)}` : '';
  const until = value ? expires : new Date(0);
  return `${NAME}=${value}; Path=/; Expires=${until.toUTCString()}; HttpOnly; SameSite=Lax${overTls ? '; Secure' : ''}`;
}

const sign = (payload: string, secret: string) =>
  createHmac('sha256', `${secret} meter`).update(payload).digest('base64url');

/** One cookie's value out of a `Cookie` header. */
export function cookieValue(header: string | null, name: string): string | undefined {
  const pair = header?.split('; ').find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
