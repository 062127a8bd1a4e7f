import { isIP } from 'node:net';
import { TooLargeError } from './body.ts';
import { ConnectTimeoutError, exchange, SilenceError, type Exchange, type Limits } from './exchange.ts';
import { isPublicAddress } from './networks.ts';
import { PrivateAddressError, publicLookup, systemResolve, type Resolve } from './resolve.ts';
import { shownAddress, WebError } from './webError.ts';

/** An answer of any status but a redirect's, and the address it came from in the end. */
export interface WebAnswer extends Exchange {
  url: string;
}

/**
 * A GET of an http or https address, within `limits` whatever the server does. `signal` ends it early.
 * @throws WebError where it brings no answer, or one that isn't taken.
 */
export type Get = (
  address: string,
  limits: Limits,
  options?: { headers?: Record<string, string>; signal?: AbortSignal | undefined },
) => Promise<WebAnswer>;

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * A GET that never asks an address on a private network, unless `allowPrivate`: checked after the name is resolved, on
 * the very address that is then connected to, and for each redirect anew.
 */
export function createGet(allowPrivate: boolean, resolve: Resolve = systemResolve): Get {
  const lookup = allowPrivate ? undefined : publicLookup(resolve);
  return async (address, limits, { headers = {}, signal } = {}) => {
    const deadline = AbortSignal.timeout(limits.whole);
    const until = signal ? AbortSignal.any([deadline, signal]) : deadline;
    const ask = async (wanted: string) => {
      try {
        const url = webUrl(wanted, allowPrivate);
        return { url, answer: await exchange(url, headers, limits, lookup, until) };
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        const failure =
          error instanceof WebError ? error : told(shownAddress(wanted), limits, deadline, error);
        // Nobody but its server has named the other address.
        throw wanted === address ? failure : failure.after(`${shownAddress(address)} redirects, but`);
      }
    };
    const seen = new Set<string>();
    for (let next = address; ;) {
      if (seen.has(next)) throw new WebError(`${shownAddress(address)} redirects in a circle.`, false);
      if (seen.size > MOST_REDIRECTS)
        throw new WebError(`${shownAddress(address)} redirects more than ${MOST_REDIRECTS} times.`, false);
      seen.add(next);
      const { url, answer } = await ask(next);
      const { location } = answer.headers;
      if (!REDIRECTS.includes(answer.status) || location === undefined) return { ...answer, url: url.href };
      next = URL.canParse(location, url) ? new URL(location, url).href : location;
    }
  };
}

/** The address as it is connected to; hosts written as one number, or in octal, are addresses like any other then. */
function webUrl(address: string, allowPrivate: boolean): URL {
  if (!URL.canParse(address)) throw new WebError(`${address} is not a web address.`, false);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new WebError(`${shownAddress(url)} is not on the web: only http and https are asked.`, false);
  url.hash = '';
  // A connection to what is an address already looks nothing up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host))
    throw privateError(shownAddress(url), host);
  return url;
}

const privateError = (place: string, address: string, cause?: unknown) =>
  new WebError(
    `${place} is not asked: ${address} is on a private network (see ALLOW_PRIVATE_NETWORK).`,
    false,
    cause,
  );

function told(place: string, limits: Limits, deadline: AbortSignal, error: unknown): WebError {
  if (error instanceof PrivateAddressError) return privateError(place, error.message, error);
  if (error instanceof TooLargeError)
    return new WebError(
      `${place} is larger than the ${megabytes(limits.size)} that are taken.`,
      false,
      error,
    );
  if (error instanceof ConnectTimeoutError)
    return new WebError(`${place} doesn't answer: no connection in ${seconds(limits.connect)}.`, true, error);
  if (error instanceof SilenceError)
    return new WebError(`${place} doesn't answer: nothing came for ${seconds(limits.silence)}.`, true, error);
  if (deadline.aborted)
    return new WebError(`${place} took longer than ${seconds(limits.whole)}.`, true, error);
  return new WebError(`${place} can't be fetched: ${reason(error)}.`, true, error);
}

const seconds = (milliseconds: number) => `${milliseconds / 1_000} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

/** What the system's shortest words mean; what isn't here speaks for itself. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host has this name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'it takes no connection',
  ECONNRESET: 'it broke the connection off',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own, and nobody vouches for it',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody who is known here vouches for its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody who is known here vouches for its certificate',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

function reason(error: unknown): string {
  // A connection that failed at several addresses says so only in its parts.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error)) return String(first);
  const code = 'code' in first ? String(first.code) : '';
  // What OpenSSL says of itself: source files and numbers, in several lines.
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return 'what it speaks is not TLS';
  return MEANINGS[code] ?? (first.message || first.name);
}
