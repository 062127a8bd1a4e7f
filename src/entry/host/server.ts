import { Hono } from 'hono';
import type { createApi } from '../../api/app.ts';
import type { Services } from '../../api/http/context.ts';
import { contentSecurityPolicy, securityHeaders, type PolicyExtras } from '../../api/http/policy.ts';
import { matches } from '../../api/http/route.ts';
import { withoutLocale } from '../../i18n/locale.ts';
import { feeds, healthz, machines, shownQuery } from '../../paths.ts';
import { compressedAnswer, negotiate } from './compressed.ts';
import type { KeptPage } from './pageCache.ts';

export interface HostParts {
  api: ReturnType<typeof createApi>;
  services: Pick<Services, 'log' | 'overTls'>;
  /** Answers the build's own files, null for any other path. */
  files: (request: Request) => Promise<Response | null>;
  /** The rendered page of an address. */
  page: (address: string) => Promise<KeptPage>;
  /** Resolves when the database answers. */
  ping: () => Promise<void>;
}

/** All of the site as one function: the API, the build's files, and pages for everything else. */
export function createHost({
  api,
  services,
  files,
  page,
  ping,
}: HostParts): (request: Request) => Promise<Response> {
  const app = new Hono();
  app.onError((error, c) => {
    services.log.error('page failed', error, { path: c.req.path });
    return secured(new Response('Something went wrong.', { status: 500 }), services.overTls);
  });
  app.get(healthz, async () => {
    const isUp = await ping().then(
      () => true,
      () => false,
    );
    return secured(
      Response.json({ database: isUp ? 'up' : 'down' }, { status: isUp ? 200 : 503 }),
      services.overTls,
    );
  });
  for (const path of ['/api/*', ...Object.values(feeds), ...Object.values(machines)]) {
    app.all(path, async (c) => compressedAnswer(await api.fetch(c.req.raw), c.req.raw));
  }
  app.on(['GET'], '*', async (c) => {
    const file = await files(c.req.raw);
    if (file) return secured(file, services.overTls);
    const kept = await page(addressOf(new URL(c.req.url)));
    return secured(pageResponse(kept, c.req.raw), services.overTls, kept.policy);
  });
  app.all('*', () =>
    secured(new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }), services.overTls),
  );
  return async (request) => app.fetch(request);
}

/** What of an address makes another page. */
function addressOf({ pathname, search }: URL): string {
  return pathname + shownQuery(withoutLocale(pathname), search);
}

function pageResponse({ status, location, etag, body }: KeptPage, request: Request): Response {
  const chosen = negotiate(body, request.headers.get('accept-encoding'));
  const headers = {
    ...chosen.headers,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': status === 200 ? 'public, max-age=0, must-revalidate' : 'no-store',
    etag,
    ...(location === null ? {} : { location }),
  };
  if (status === 200 && matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(chosen.body, { status, headers });
}

function secured(answer: Response, overTls: boolean, extras?: PolicyExtras): Response {
  answer.headers.set('content-security-policy', contentSecurityPolicy(extras));
  for (const [name, value] of Object.entries(securityHeaders({ overTls }))) answer.headers.set(name, value);
  return answer;
}
