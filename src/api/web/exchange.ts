import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { ENCODINGS, readBody } from './body.ts';

/**
 * How long a connection may take, how long the server may say nothing at all, and how long the whole may take, in
 * milliseconds; and how large the body may be, in bytes.
 */
export interface Limits {
  connect: number;
  silence: number;
  whole: number;
  size: number;
}

/** What one request brought; of an answer other than 200 the body isn't read. */
export interface Exchange {
  status: number;
  headers: http.IncomingHttpHeaders;
  bytes: Uint8Array;
}

/** No connection came about in the time it had. */
export class ConnectTimeoutError extends Error {}

/** The server was connected to, and then said nothing for too long. */
export class SilenceError extends Error {}

/**
 * One GET, without following where it leads. Every connection is a new one, made by `lookup`.
 * @throws whatever stopped it: ConnectTimeoutError, SilenceError, TooLargeError, the signal's reason, the socket's or decoder's error.
 */
export function exchange(
  address: URL,
  headers: Record<string, string>,
  limits: Limits,
  lookup: LookupFunction | undefined,
  signal: AbortSignal,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const isTls = address.protocol === 'https:';
    const request = (isTls ? https : http).get(
      address,
      {
        headers: { 'accept-encoding': ENCODINGS, 'user-agent': 'Lede', ...headers },
        agent: false,
        signal,
        ...(lookup ? { lookup } : {}),
      },
      (answer) => {
        const { statusCode: status = 0, headers: said } = answer;
        const body = status === 200 ? readBody(answer, limits.size) : Promise.resolve(new Uint8Array());
        body
          .then((bytes) => resolve({ status, headers: said, bytes }), reject)
          .finally(() => request.destroy());
      },
    );
    const timer = setTimeout(() => request.destroy(new ConnectTimeoutError()), limits.connect);
    request.on('socket', (socket) =>
      socket.once(isTls ? 'secureConnect' : 'connect', () => clearTimeout(timer)),
    );
    request.setTimeout(limits.silence, () => request.destroy(new SilenceError()));
    request.on('error', reject);
    request.on('close', () => clearTimeout(timer));
  });
}
