import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import webPush from 'web-push';
import type { PushMessage } from '../../contract/push.ts';
import type { Subscription } from '../store/alertContents.ts';
import { isPublicAddress } from '../web/networks.ts';
import { publicLookup, systemResolve } from '../web/resolve.ts';

/** What the paper proves itself with to push services (RFC 8292); `subject` is whom they may write to. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
  subject: string;
}

/** What a push service said; 404 and 410 mean that the browser takes no more. */
export class PushStatusError extends Error {
  readonly status: number;

  constructor(status: number, place: string) {
    super(`${place} answered ${status}.`);
    this.status = status;
  }
}

/** Pushes a message to one browser; resolves once its push service has taken it. */
export type Push = (subscription: Subscription, message: PushMessage, topic: string) => Promise<void>;

/** How long a push service may take, in milliseconds. */
const PATIENCE = 10_000;
/** How long a push service keeps an alert for a browser that is off, in seconds. */
const KEPT_FOR = 86_400;

/**
 * Pushes encrypted messages (RFC 8030, 8291), to the public web alone unless `allowPrivate`: endpoints come from
 * browsers, and anyone may make one up.
 */
export function createPush(keys: PushKeys, allowPrivate: boolean, patience = PATIENCE): Push {
  const lookup = allowPrivate ? {} : { lookup: publicLookup(systemResolve) };
  return ({ endpoint, p256dh, auth }, message, topic) => {
    const url = new URL(endpoint);
    if (!mayBePushedTo(url, allowPrivate)) throw new Error(`${url.origin} is not on the public web.`);
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(message),
      { vapidDetails: keys, TTL: KEPT_FOR, urgency: 'high', topic },
    );
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? https : http).request(
        url,
        { method: 'POST', headers, ...lookup, signal: AbortSignal.timeout(patience) },
        (answer) => {
          const status = answer.statusCode ?? 0;
          answer.resume();
          if (status >= 200 && status < 300) resolve();
          else reject(new PushStatusError(status, url.origin));
        },
      );
      request.on('error', (error) =>
        reject(
          error.name === 'AbortError' || error.name === 'TimeoutError'
            ? new Error(`${url.origin} took longer than ${patience / 1_000} s.`, { cause: error })
            : error,
        ),
      );
      request.end(body);
    });
  };
}

/** Whether an endpoint may be pushed to, as far as its address says: https, and not an address of a private network. */
export function mayBePushedTo(url: URL, allowPrivate: boolean): boolean {
  if (allowPrivate) return true;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host));
}
