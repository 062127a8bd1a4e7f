import { createHash } from 'node:crypto';
import type { PolicyExtras } from '../../api/http/policy.ts';
import { compress, type Compressed } from './compressed.ts';
import type { PageDocument } from './documents.ts';

export interface KeptPage {
  status: number;
  location: string | null;
  etag: string;
  body: Compressed;
  policy: PolicyExtras;
}

/** How many pages are kept, and how long one may stand before its date and counts are old, in milliseconds. */
const MOST = 2_000;
const FRESH = 5 * 60_000;
/** The best: a tenth smaller than 9, for 20 ms more of a thread that isn't the host's own. */
const BROTLI_QUALITY = 11;

/** A document as it is sent: compressed, and named by what it says. */
export async function toKept({ status, location, html, policy }: PageDocument): Promise<KeptPage> {
  const body = await compress(Buffer.from(html), BROTLI_QUALITY);
  return {
    status,
    location,
    policy,
    body,
    etag: `W/"${createHash('sha1').update(html).digest('base64url')}"`,
  };
}

/**
 * Rendered pages, compressed, the same for every reader: kept until the newsroom changes something. Requests for a
 * page that is being rendered wait for that one rendering.
 */
export function createPageCache(renderPage: (address: string) => Promise<PageDocument>, now: () => number) {
  let pages = new Map<string, { at: number; page: Promise<KeptPage> }>();

  return {
    get(address: string): Promise<KeptPage> {
      const kept = pages.get(address);
      // One from later than now is by a clock that was ahead.
      if (kept && Math.abs(now() - kept.at) < FRESH) return kept.page;
      const page = renderPage(address).then(toKept);
      const own = pages;
      own.set(address, { at: now(), page });
      // Only what is there for good is worth keeping; a failure is tried again by the next request.
      const drop = () => own.get(address)?.page === page && own.delete(address);
      page.then(({ status }) => status === 200 || drop(), drop);
      const [oldest] = own.keys();
      if (own.size > MOST && oldest !== undefined) own.delete(oldest);
      return page;
    },
    /** Forgets every page; what is being rendered just now is not kept either. */
    clear() {
      pages = new Map();
    },
  };
}
