import { createHash, timingSafeEqual } from 'node:crypto';
import { FOR_ACCOUNT, provesItself, type Endpoint } from '../../contract/endpoint.ts';
import { ApiError } from './apiError.ts';
import type { Reader, Services } from './context.ts';

/** Refuses a write by cookie that doesn't come from one of the site's own pages. */
export function requireSameOrigin(request: Request, origins: readonly string[]): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  const isOurs =
    origin === null ? request.headers.get('sec-fetch-site') === 'same-origin' : origins.includes(origin);
  if (!isOurs) throw new ApiError('crossOrigin');
}

/** Refuses who isn't the newsroom; without any token set, the endpoint is as if it weren't there. */
export function requireNewsroom(request: Request, tokens: readonly string[]): void {
  if (tokens.length === 0) throw new ApiError('notFound');
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (given === undefined || !tokens.some((token) => isSame(given, token))) throw new ApiError('notLoggedIn');
}

/** Compares in a time that doesn't tell how much was right. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Refuses readers without the session, account or role that the endpoint needs. */
export function requireReader(endpoint: Endpoint, reader: Reader): void {
  if (endpoint.needs === 'moderator' && accountOf(reader).role !== 'moderator')
    throw new ApiError('notAllowed');
  const enough =
    endpoint.needs === 'account'
      ? reader.kind === 'account'
      : endpoint.needs === 'session'
        ? reader.kind !== 'guest'
        : true;
  if (!enough) throw new ApiError('notLoggedIn');
}

/** Refuses what was written for another account than the one that is logged in by now. */
export function requireSameAccount(request: Request, reader: Reader): void {
  const meant = request.headers.get(FOR_ACCOUNT);
  if (meant !== null && idOf(reader) !== meant) throw new ApiError('notLoggedIn');
}

/** The id of a reader whose session the route has made sure of. */
export function idOf(reader: Reader): string {
  if (reader.kind === 'guest') throw new ApiError('notLoggedIn');
  return reader.id;
}

/** The account of a reader whom the route has made sure to have one. */
export function accountOf(reader: Reader): Extract<Reader, { kind: 'account' }> {
  if (reader.kind !== 'account') throw new ApiError('notLoggedIn');
  return reader;
}

/** Who asks, so far as the endpoint cares: what is the same for everyone is not asked from whom. */
export async function readerFor(endpoint: Endpoint, request: Request, services: Services): Promise<Reader> {
  if (endpoint.audience === 'public' || provesItself(endpoint)) return { kind: 'guest' };
  return services.accounts.readerOf(request.headers);
}
