import type { IncomingHttpHeaders } from 'node:http';
import { readFeed, type Feed } from './feed.ts';
import type { Get } from '../web/get.ts';
import { FEED_LIMITS } from '../web/limits.ts';
import { shownAddress, WebError } from '../web/webError.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, ' +
  'text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';

/** What a feed's server says to whom it sends no feed. */
export class FeedStatusError extends WebError {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;

  constructor(address: string, status: number, headers: IncomingHttpHeaders) {
    super(`${shownAddress(address)} answers ${status}.`, true);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * The feed at an address, and its answer's headers. `conditions` are headers that let the server say that nothing has
 * changed: then there is no feed.
 * @throws WebError, FeedStatusError or FeedError where it can't be fetched or read.
 */
export async function fetchFeed(
  address: string,
  get: Get,
  conditions: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<{ feed: Feed | null; headers: IncomingHttpHeaders }> {
  const { status, headers, bytes, url } = await get(address, FEED_LIMITS, {
    headers: { accept: ACCEPT, ...conditions },
    signal,
  });
  if (status === 304) return { feed: null, headers };
  if (status !== 200) throw new FeedStatusError(address, status, headers);
  const [, charset] = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(headers['content-type'] ?? '') ?? [];
  return { feed: readFeed(bytes, { charset, url: shownAddress(url) }), headers };
}
